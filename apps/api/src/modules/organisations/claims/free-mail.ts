/** Anybody can have an address here: providers of mail for the public, and those internet providers give their customers. */
const FREE_MAIL = new Set(
  `aol.com arcor.de atlas.cz azet.sk bigpond.com blueyonder.co.uk bluewin.ch bol.com.br btinternet.com centrum.cz centrum.sk chello.at comcast.net cox.net
  disroot.org dnainternet.net duck.com eircom.net elisanet.fi email.cz email.com excite.com fastmail.com fastmail.fm fibermail.hu free.fr freemail.hu freenet.de
  gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.fr gmx.net googlemail.com hey.com hotmail.be hotmail.co.uk hotmail.com hotmail.de hotmail.es hotmail.fi hotmail.fr hotmail.it hotmail.nl hotmail.se
  hushmail.com icloud.com iki.fi in.gr inbox.lv inbox.lt inbox.ru inet.fi interia.pl iol.it kolumbus.fi kpnmail.nl laposte.net libero.it list.ru live.be live.co.uk live.com live.de live.dk live.fi live.fr live.it live.nl live.no live.se
  luukku.com mac.com mail.bg mail.com mail.de mail.ee mail.ru mailbox.org mailfence.com me.com msn.com neuf.fr ntlworld.com o2.pl online.de online.no onet.eu onet.pl op.pl
  orange.fr otenet.gr outlook.be outlook.com outlook.de outlook.dk outlook.es outlook.fr outlook.it outlook.pt passagen.se planet.nl posteo.de posteo.net post.cz post.sk pp.inet.fi proton.me protonmail.ch protonmail.com protonmail.fi
  pm.me qq.com rambler.ru riseup.net sapo.pt saunalahti.fi seznam.cz sfr.fr simnet.is skynet.be sky.com spray.se suomi24.fi sunrise.ch t-online.de t-online.hu talktalk.net telenet.be telfort.nl telia.com terra.es tin.it tiscali.it tlen.pl tuta.com tutanota.com tutanota.de tuta.io tutamail.com
  ukr.net virgilio.it virgin.net virginmedia.com vp.pl wanadoo.es wanadoo.fr web.de wippies.com wp.pl yahoo.be yahoo.ca yahoo.co.uk yahoo.com yahoo.de yahoo.dk yahoo.es yahoo.fr yahoo.gr yahoo.ie yahoo.it yahoo.nl yahoo.no yahoo.pl yahoo.ro yahoo.se yandex.com yandex.ru ymail.com ziggo.nl zoho.com zoho.eu zonnet.nl
  abv.bg 163.com 126.com mailinator.com guerrillamail.com yopmail.com sharklasers.com 10minutemail.com tempmail.com trashmail.com`.split(/\s+/),
);

/** Whether an address at the domain, or at one below it, says nothing of where somebody works. */
export const isFreeMail = (domainsAbove: readonly string[]): boolean => domainsAbove.some((domain) => FREE_MAIL.has(domain));

import type { DemoConsortium } from './demo-content.types';

/** Consortia in different states, so that the panel has something to say about each rule. */
export const demoConsortia: readonly DemoConsortium[] = [
  // Eligible: Sweden, Finland and Estonia have accepted; one Finnish and one Ukrainian answer is awaited.
  { idea: 'first-hundred-days', openedDaysAgo: 54, coordinatorStrategyLink: 'Skärviken’s strategy for 2030 sets completion of distance studies as its first goal; proactive guidance is named as the means.',
    seats: [
      { organisation: 'saimaanranta', role: 'PARTNER', status: 'ACCEPTED', strategyLink: 'Ohjaus läpi opintojen on strategiamme kolmas painopiste; vuoden 2025 toimintasuunnitelma nimeää ensimmäisen lukukauden.', message: 'We would like you to lead the work package on testing with students.' },
      { organisation: 'kadakas', role: 'PARTNER', status: 'ACCEPTED', message: 'The dashboard should be yours. Fourteen person-months, as discussed.' },
      { organisation: 'kompassi', role: 'PARTNER', status: 'INVITED', invitedHoursAgo: 290, message: 'You would train the callers. May we count on a decision before the board meets?' },
      { organisation: 'vyshneva', role: 'PARTNER', status: 'INVITED', invitedHoursAgo: 27, addedValue: 'Vyshneva Hora University has kept in contact with 11,000 students who were scattered over Europe. No institution in a programme country has comparable experience of guidance at a distance under pressure; its methods are the starting point of work package 2.', message: 'Your experience would change the whole design. We have put a draft of the added value in the form; please correct it.' },
      { organisation: 'alvmarken', role: 'ASSOCIATED_PARTNER', status: 'ACCEPTED', message: 'As associated partner you take part without budget: study visits and access to the schools.' },
    ] },
  // Eligible, with a partner-country member that is shown but not counted.
  { idea: 'nursing-sim-three-languages', openedDaysAgo: 50, coordinatorStrategyLink: 'Simulaatiopedagogiikka ja kansainvälinen hoitotyö ovat Saimaanrannan strategian kärkiä 2024–2030.',
    seats: [
      { organisation: 'emajoe', role: 'PARTNER', status: 'ACCEPTED', strategyLink: 'Our development plan asks for a shared scenario bank with Nordic partners by 2028.' },
      { organisation: 'vardspegeln', role: 'PARTNER', status: 'ACCEPTED' },
      { organisation: 'unimarinablava', role: 'PARTNER', status: 'INVITED', invitedHoursAgo: 190, message: 'We read about your summer emergencies idea. Would ten scenarios in Catalan and Spanish be possible?' },
      { organisation: 'karanfilsaglik', role: 'PARTNER', status: 'INVITED', invitedHoursAgo: 78, message: 'Your work with Arabic-speaking patients is what the library lacks.' },
      { organisation: 'protearidge', role: 'PARTNER', status: 'ACCEPTED', addedValue: 'Protea Ridge teaches nursing in three languages with large groups and few rooms. It contributes low-cost simulation formats and validates the rating scale with 200 students in English and isiXhosa, which no partner in a programme country can do.' },
      { organisation: 'pohjanranta', role: 'ASSOCIATED_PARTNER', status: 'ACCEPTED' },
    ] },
  // Two countries of three, three if the Irish or the Finnish partner accepts; one has declined.
  { idea: 'microcredential-registry', openedDaysAgo: 26,
    seats: [
      { organisation: 'baltozola', role: 'PARTNER', status: 'ACCEPTED', strategyLink: 'Mikrokvalifikācijas ir universitātes attīstības stratēģijas 2.4. mērķis.' },
      { organisation: 'carrigbawn', role: 'PARTNER', status: 'INVITED', message: 'Seventeen years of stackable awards: you would keep the rest of us honest.' },
      { organisation: 'saimaanranta', role: 'PARTNER', status: 'INVITED', invitedHoursAgo: 52, message: 'Four short courses of yours would fit very well, and we know how you work.' },
      { organisation: 'kodvav', role: 'PARTNER', status: 'DECLINED', message: 'Could you take the issuing service?' },
    ] },
  // Not eligible: two from Finland, one from Sweden and one from the United States are two countries.
  { idea: 'larmiljo-for-alla', openedDaysAgo: 21, coordinatorStrategyLink: 'Tillgänglighet är ett av tre löften i högskolans kvalitetspolicy.',
    seats: [
      { organisation: 'saimaanranta', role: 'PARTNER', status: 'ACCEPTED' },
      { organisation: 'kuusilahti', role: 'PARTNER', status: 'ACCEPTED', strategyLink: 'Tvåspråkig och tillgänglig undervisning är ett fokusområde i universitetets strategi.' },
      { organisation: 'cascadeharbor', role: 'PARTNER', status: 'ACCEPTED', addedValue: 'Cascade Harbor has reviewed courses together with disabled students, as paid colleagues, for nine years. It trains the first reviewers and opens its archive of 300 reviews; no such practice of this length exists in the programme countries we know.' },
      { organisation: 'studentledsagarna', role: 'PARTNER', status: 'INVITED', message: 'Ni skulle leda rekryteringen av medgranskare. Arvodena ligger i budgeten.' },
    ] },
  // Two countries that count and a Ukrainian partner that does not; the third country is invited.
  { idea: 'rehabilitacja-online', openedDaysAgo: 17, coordinatorStrategyLink: 'Współpraca z uczelniami ukraińskimi jest priorytetem strategii umiędzynarodowienia uniwersytetu.',
    seats: [
      { organisation: 'vyshneva', role: 'PARTNER', status: 'ACCEPTED', addedValue: 'Since 2022 the partner has treated and taught with injuries and traumas that clinics in programme countries rarely see. It leads on the content of all four courses and supervises the peer groups.' },
      { organisation: 'uni-lipovec', role: 'PARTNER', status: 'ACCEPTED' },
      { organisation: 'gilinta', role: 'PARTNER', status: 'INVITED', message: 'We need a third country and, honestly, your movement laboratory.' },
      { organisation: 'jarzebinowymost', role: 'ASSOCIATED_PARTNER', status: 'ACCEPTED' },
    ] },
  // Eligible under the cooperation partnership rules; one refusal, one open invitation in Morocco.
  { idea: 'challenge-week-commons', openedDaysAgo: 19, coordinatorStrategyLink: 'Challenge-based master’s education is the signature of Poldermeer’s institutional plan 2025–2031.',
    seats: [
      { organisation: 'kissos', role: 'PARTNER', status: 'ACCEPTED', strategyLink: 'Flood protection and cooperation with municipalities are strategic research areas of the university.' },
      { organisation: 'valdetormes', role: 'PARTNER', status: 'ACCEPTED' },
      { organisation: 'chrysakti', role: 'PARTNER', status: 'DECLINED' },
      { organisation: 'waterkamp', role: 'ASSOCIATED_PARTNER', status: 'ACCEPTED' },
      { organisation: 'wahatalarkan', role: 'PARTNER', status: 'INVITED', invitedHoursAgo: 187, addedValue: 'The university works with water-saving agriculture in a climate that southern Europe is moving towards, and brings villages that decide on water together. The challenge week needs one place where scarcity is the rule.' },
    ] },
  // Eligible and nearly full.
  { idea: 'low-latency-ensembles', openedDaysAgo: 23, coordinatorStrategyLink: 'La didattica strumentale a distanza è un obiettivo del piano triennale del conservatorio.',
    seats: [
      { organisation: 'savelmaki', role: 'PARTNER', status: 'ACCEPTED', strategyLink: 'Etäsoitto on kehittämisohjelmamme kärki vuosina 2025–2028.' },
      { organisation: 'klangweber', role: 'PARTNER', status: 'ACCEPTED' },
      { organisation: 'mh-donaubogen', role: 'PARTNER', status: 'ACCEPTED' },
      { organisation: 'maaswind', role: 'PARTNER', status: 'INVITED', message: 'A string quartet that plays in care homes would be a wonderful sixth ensemble.' },
      { organisation: 'podlipami', role: 'PARTNER', status: 'DECLINED' },
    ] },
  // Just opened: nobody has answered yet.
  { idea: 'written-exams-after-ai', openedDaysAgo: 3,
    seats: [
      { organisation: 'donauried', role: 'PARTNER', status: 'INVITED', message: 'Your examination laboratory and our data would make a good pair.' },
      { organisation: 'chrysakti', role: 'PARTNER', status: 'INVITED' },
    ] },
];

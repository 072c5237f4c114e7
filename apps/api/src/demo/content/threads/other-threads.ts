import type { DemoThread } from '../demo-content.types';

/** Threads between organisations that nobody signs in for; they give the demo world a past. */
export const OTHER_THREADS: readonly DemoThread[] = [
  { subject: { kind: 'IDEA', key: 'low-latency-ensembles' }, starter: 'savelmaki', messages: [
    { by: 'STARTER', hoursAgo: 640, text: 'Hello from Kuopio! Our measured round trip to L’Aquila is 41 ms. Reich yes, Haydn no. Is that enough to join?' },
    { by: 'OWNER', hoursAgo: 630, text: 'Ciao Petri! Leopold says he can take you to 28 with other boxes. And your folk musicians are used to playing slightly apart, no?' },
    { by: 'STARTER', hoursAgo: 626, text: 'Slightly apart is the style, yes. We are in with two ensembles.' }] },
  { subject: { kind: 'OFFER', key: 'klangweber-hardware' }, starter: 'monteluna', messages: [
    { by: 'STARTER', hoursAgo: 655, text: 'Guten Tag! We coordinate a project on remote chamber music and would need five sets for three years. Is a loan of that length possible?' },
    { by: 'OWNER', hoursAgo: 650, text: 'Buongiorno, it is possible for four; the fifth I must build first. As a partner I could put the hours on the project.' },
    { by: 'STARTER', hoursAgo: 649, text: 'Then please become a partner. We have engineers on the list, but no cellist.' },
    { by: 'OWNER', hoursAgo: 645, text: 'At last somebody reads our description to the end.' }] },
  { subject: { kind: 'IDEA', key: 'low-latency-ensembles' }, starter: 'podlipami', messages: [
    { by: 'STARTER', hoursAgo: 300, text: 'Dear Silvia, thank you for inviting us. Our building gets fibre only in 2028, so I had to decline the seat. May we follow the results?' },
    { by: 'OWNER', hoursAgo: 296, text: 'Dear Dorota, of course. And the concert in the flesh could be in Lublin, if you have an organ to show us.' }] },
  { subject: { kind: 'IDEA', key: 'browser-ship-bridge' }, starter: 'hs-lindwerder', messages: [
    { by: 'STARTER', hoursAgo: 500, text: 'Moin! Our engine-room simulator is free between 22.00 and 06.00. That seems to be exactly when you need it.' },
    { by: 'OWNER', hoursAgo: 494, text: 'Hej Henrike! Night watch is the whole point. Which protocol does it speak?' },
    { by: 'STARTER', hoursAgo: 492, text: 'Its own, naturally. But the vendor gave us the interface description after only two years of asking.' },
    { by: 'OWNER', hoursAgo: 491, text: 'Then we are two years ahead of schedule. Call on Friday?' }] },
  { subject: { kind: 'IDEA', key: 'multilingual-teacher-education' }, starter: 'meertaligeklas', messages: [
    { by: 'STARTER', hoursAgo: 880, text: 'Dag Regula, we would gladly bring the films. One condition: no film is shown without the teacher’s own comment beside it.' },
    { by: 'OWNER', hoursAgo: 872, text: 'Einverstanden, and it makes the seminar better. Could your teachers come for the first training of teacher educators?' },
    { by: 'STARTER', hoursAgo: 870, text: 'Three of them can. They would like to go home by train, so please not on a Sunday evening.' }] },
  { subject: { kind: 'IDEA', key: 'refugee-credentials' }, starter: 'hajaralzawya', messages: [
    { by: 'STARTER', hoursAgo: 760, text: 'Dear Dimitris, we know the Syrian and Yemeni papers well, and how they look when they are forged, which is less often than admission offices think.' },
    { by: 'OWNER', hoursAgo: 751, text: 'Dear Rania, that sentence alone should be in the training. Would you write the country notes and train the assessors?' },
    { by: 'STARTER', hoursAgo: 748, text: 'Yes. We need one month’s notice for visas, or we do it online.' },
    { by: 'OWNER', hoursAgo: 745, text: 'Online first, Athens later. Thank you.' }] },
  { subject: { kind: 'IDEA', key: 'mixed-forest-field-school' }, starter: 'metsapolku', messages: [
    { by: 'STARTER', hoursAgo: 920, text: 'Hello Zuzana, we can host the first week in Joensuu, second half of June. Plots, beds for twenty, sauna.' },
    { by: 'OWNER', hoursAgo: 915, text: 'Dobrý deň! June is perfect for us. Do your plots include mixed stands with birch?' },
    { by: 'STARTER', hoursAgo: 914, text: 'Eleven of them, since 1971. And one that failed, which teaches most.' }] },
  { subject: { kind: 'IDEA', key: 'dry-summers' }, starter: 'dar-ezzitoun', messages: [
    { by: 'STARTER', hoursAgo: 580, text: 'Bonjour Bastien, après neuf étés passés ensemble de façon informelle, nous serions heureux d’être partenaires en bonne et due forme.' },
    { by: 'OWNER', hoursAgo: 577, text: 'Bonjour Mehdi, et nous donc ! La Tunisie ne compte pas dans le minimum, mais le programme de la semaine de terrain serait entièrement le vôtre.' },
    { by: 'STARTER', hoursAgo: 570, text: 'C’est ce qui nous importe. Je vous envoie un paragraphe sur la valeur ajoutée, avec trois références.' }] },
  { subject: { kind: 'OFFER', key: 'laerkevejen-autism' }, starter: 'vesteraa', messages: [
    { by: 'STARTER', hoursAgo: 390, text: 'Hej Jonas. Vi søger et panel til at gennemgå vores praktikpas. Kan I læse et udkast inden jul?' },
    { by: 'OWNER', hoursAgo: 383, text: 'Hej Mette. Ja, men panelet læser ikke udkast, de bruger dem. Må vi få lov at afprøve det på en rigtig afdeling?' },
    { by: 'STARTER', hoursAgo: 380, text: 'Selvfølgelig. Det burde vi selv have tænkt på.' }] },
  { subject: { kind: 'IDEA', key: 'heritage-at-risk' }, starter: 'kizilkayamiras', messages: [
    { by: 'STARTER', hoursAgo: 720, text: 'Dear Federica, our laboratory could host the second exercise. We have a cave church that is closing in on itself and an excellent relationship with the fire brigade.' },
    { by: 'OWNER', hoursAgo: 711, text: 'Cara Selin, that is more than we dared to ask. How many students can be underground at the same time?' },
    { by: 'STARTER', hoursAgo: 709, text: 'Eight, with helmets. The other sixteen write the report, as in life.' },
    { by: 'OWNER', hoursAgo: 700, text: 'I shall quote you in the application.' }] },
  { subject: { kind: 'IDEA', key: 'village-as-campus' }, starter: 'ipribeira', messages: [
    { by: 'STARTER', hoursAgo: 460, text: 'Olá Rocío, trabalhamos com nove municípios do interior e os trabalhos finais já são encomendas. Faltava-nos a praça.' },
    { by: 'OWNER', hoursAgo: 455, text: '¡Hola, Duarte! La plaza la ponemos nosotros. ¿Podríais llevar la parte de la salud en los pueblos?' },
    { by: 'STARTER', hoursAgo: 452, text: 'Podemos, com a escola de enfermagem. Escrevo-lhe em português, responda em espanhol, e assim poupamos um tradutor.' }] },
  { subject: { kind: 'IDEA', key: 'tiny-schools' }, starter: 'coillmhor', messages: [
    { by: 'STARTER', hoursAgo: 540, text: 'Hello Ingvild, a third of our placement schools have two teachers. The Friday visits are a lovely idea; ours could be in Irish and English.' },
    { by: 'OWNER', hoursAgo: 530, text: 'Hei Niamh! Nynorsk and Irish, then, with English in between. Do your schools have decent cameras?' },
    { by: 'STARTER', hoursAgo: 528, text: 'They have decent teachers and terrible cameras. Is equipment eligible?' }] },
  { subject: { kind: 'IDEA', key: 'cyber-municipality' }, starter: 'kyberkoivu', messages: [
    { by: 'STARTER', hoursAgo: 350, text: 'Hi Wout, we can give you twenty range days over two years at cost. The invented town already has a mayor, a cat and a bad firewall.' },
    { by: 'OWNER', hoursAgo: 347, text: 'Hi Sami, sold on the cat. Can law students get a console as well, or only the view from the mayor’s office?' },
    { by: 'STARTER', hoursAgo: 346, text: 'The mayor’s office has a phone that rings every four minutes. They ask for the console back after an hour.' }] },
  { subject: { kind: 'IDEA', key: 'tutorat-boursiers' }, starter: 'troisvallees', messages: [
    { by: 'STARTER', hoursAgo: 410, text: 'Bonjour Yanis, nous pourrions délivrer le diplôme de tuteur et fournir l’enquête. À condition de garder vos échecs dans le rapport, c’est la meilleure partie.' },
    { by: 'OWNER', hoursAgo: 405, text: 'Bonjour ! Les échecs restent, promis. On en a une belle collection.' }] },
  { subject: { kind: 'IDEA', key: 'lokala-larcentra' }, starter: 'hvalvik', messages: [
    { by: 'STARTER', hoursAgo: 290, text: 'Hej Lena! Vi är ett lärcentrum i Västfjordarna med nio distansstudenter i genomsnitt och en mycket bra kaffekokare. Vill ni ha en riktigt liten partner?' },
    { by: 'OWNER', hoursAgo: 285, text: 'Hej Sigrún! Ni är precis den storlek vi saknar. Kan en av er komma till Söderhamn två veckor i mars?' },
    { by: 'STARTER', hoursAgo: 284, text: 'Då är vi stängda i två veckor, men det får gå. Vi är två anställda.' }] },
  { subject: { kind: 'IDEA', key: 'flood-nursing' }, starter: 'bayouteal', messages: [
    { by: 'STARTER', hoursAgo: 820, text: 'Dear Dr Karaoğlan, after the last hurricane we rewrote our whole disaster course. I would be glad to share it and to learn about earthquakes, which we do not have.' },
    { by: 'OWNER', hoursAgo: 812, text: 'Dear Claudette, thank you. We do not have hurricanes, so between us we cover most of it. Could you take part without budget except for travel?' },
    { by: 'STARTER', hoursAgo: 808, text: 'Yes, our dean has agreed. I am told I do not count towards the three countries, which my husband finds very funny.' }] },
];

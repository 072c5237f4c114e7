import type { DemoThread } from '../demo-content.types';

/** Threads in which an organisation with a demo sign-in takes part. */
export const THREADS_OF_DEMO_PEOPLE: readonly DemoThread[] = [
  { subject: { kind: 'IDEA', key: 'first-hundred-days' }, starter: 'kadakas', messages: [
    { by: 'STARTER', hoursAgo: 1400, text: 'Hello Skärviken! We build dashboards of the kind you describe, and we have an opinion on the word “nudge”. Is the technical role still open?' },
    { by: 'OWNER', hoursAgo: 1391, text: 'Hi Liisa, it is. What we fear most is a beautiful dashboard that no counsellor opens. How do you avoid that?' },
    { by: 'STARTER', hoursAgo: 1388, text: 'We sit next to them for a week first. Then one screen, one minute, one suggestion. If it needs training it is wrong.' },
    { by: 'OWNER', hoursAgo: 1370, text: 'That is the answer I hoped for. Would 14 person-months be realistic, including accessibility testing?' },
    { by: 'STARTER', hoursAgo: 1366, text: '14 is fine if the ethics group meets before month three. After that changes become expensive.' },
    { by: 'OWNER', hoursAgo: 1290, text: 'Agreed, month two. The invitation to the consortium is on its way.' }] },
  { subject: { kind: 'IDEA', key: 'first-hundred-days' }, starter: 'saimaanranta', messages: [
    { by: 'STARTER', hoursAgo: 1330, text: 'Hej Anders! Vi har redan tre terminer av liknande försök bakom oss: två samtal per student, inte tre. Gärna med i er ansökan. Riikka' },
    { by: 'OWNER', hoursAgo: 1325, text: 'Hej Riikka, vad roligt! Hur många studenter kan ni ta med, och går det att jämföra med en kontrollgrupp?' },
    { by: 'STARTER', hoursAgo: 1301, text: '1 500 på tre fält. Kontrollgrupp ja, om den etiska nämnden får underlaget senast i mars. Vi kan också leda arbetspaketet om försöken.' },
    { by: 'OWNER', hoursAgo: 1296, text: 'Utmärkt. Då skriver jag in er som ledare för WP3. Skickar budgetutkast i veckan.' }] },
  { subject: { kind: 'IDEA', key: 'first-hundred-days' }, starter: 'kompassi', unreadFor: 'OWNER', messages: [
    { by: 'STARTER', hoursAgo: 240, text: 'Hei! Our board likes the idea. One question before we accept: who pays the callers, the project or each institution?' },
    { by: 'OWNER', hoursAgo: 214, text: 'The project pays for training and for the first round. From the second round each institution pays its own, otherwise it would not last.' },
    { by: 'STARTER', hoursAgo: 5, text: 'That is what we thought and what we would have advised. The board meets on Thursday. I expect a yes, but the treasurer will want to see the travel costs.' }] },
  { subject: { kind: 'ORGANISATION', key: 'vyshneva' }, starter: 'skarviken', unreadFor: 'OWNER', messages: [
    { by: 'STARTER', hoursAgo: 700, text: 'Dear colleagues, we coordinate a project on guidance in the first hundred days of study. I read that you have stayed in touch with thousands of students abroad. Would you tell us how?' },
    { by: 'OWNER', hoursAgo: 681, text: 'Dear Anders, gladly. In short: every student has one named lecturer who writes on the first Monday of the month. No system, only a list and a habit.' },
    { by: 'STARTER', hoursAgo: 660, text: 'A list and a habit. That may be the best project title I have heard this year. Would you consider joining as a partner? Ukraine would not count towards the minimum, but the work would be real and paid.' },
    { by: 'OWNER', hoursAgo: 633, text: 'We would. Please note that our meetings may be interrupted by alarms; we then go on from the shelter, usually with better discipline.' },
    { by: 'STARTER', hoursAgo: 26, text: 'The invitation is in your inbox now, with a draft of the added value statement. Please change whatever is wrong in it.' }] },
  { subject: { kind: 'IDEA', key: 'nursing-sim-three-languages' }, starter: 'emajoe', messages: [
    { by: 'STARTER', hoursAgo: 1200, text: 'Tere Riikka! Our scenario bank has 85 scenarios, 28 of them in English. We would love to add the missing language layer.' },
    { by: 'OWNER', hoursAgo: 1195, text: 'Tere Triin! Exactly what we need. Do you work with volunteers as patients or with staff?' },
    { by: 'STARTER', hoursAgo: 1190, text: 'Both, and with retired nurses, who are the strictest patients in the world.' },
    { by: 'OWNER', hoursAgo: 1180, text: 'Wonderful. I put you down for ten scenarios and the December instructor course.' }] },
  { subject: { kind: 'OFFER', key: 'vardspegeln-instructors' }, starter: 'saimaanranta', messages: [
    { by: 'STARTER', hoursAgo: 1150, text: 'Hej! Vi planerar ett bibliotek med flerspråkiga simuleringar och behöver instruktörsutbildning två gånger under projektet. Är ni intresserade?' },
    { by: 'OWNER', hoursAgo: 1141, text: 'Hej Riikka! Absolut. Två gånger tre dagar, tolv personer per gång. Vi vill gärna vara med och formulera vad en bra debriefing är när språket brister.' },
    { by: 'STARTER', hoursAgo: 1139, text: 'Det är just den meningen jag saknade i ansökan. Får jag låna den?' },
    { by: 'OWNER', hoursAgo: 1138, text: 'Gärna, om vi får bli partner. :)' },
    { by: 'STARTER', hoursAgo: 1120, text: 'Avtalat. Inbjudan kommer i dag.' }] },
  { subject: { kind: 'IDEA', key: 'nursing-sim-three-languages' }, starter: 'karanfilsaglik', unreadFor: 'OWNER', messages: [
    { by: 'STARTER', hoursAgo: 60, text: 'Dear Ms Hallamaa, thank you for the invitation. Our dean asks whether scenarios in Arabic would be published under our name. The actors are members of the community and want to know who sees the films.' },
    { by: 'OWNER', hoursAgo: 52, text: 'Dear Zeynep, yes, each scenario carries the names of its authors and is filmed only with written consent. Nothing is public before the actors have seen it.' },
    { by: 'STARTER', hoursAgo: 3, text: 'Thank you, that helps a great deal. May the consent be withdrawn later? That will be their next question.' }] },
  { subject: { kind: 'IDEA', key: 'microcredential-registry' }, starter: 'baltozola', messages: [
    { by: 'STARTER', hoursAgo: 610, text: 'Labdien! We have twenty short courses designed with employers and no good way of describing them. Is the registry open to universities that are not in computing?' },
    { by: 'OWNER', hoursAgo: 605, text: 'Labdien Ilze! Especially to them. Could you bring two employers to the first workshop?' },
    { by: 'STARTER', hoursAgo: 590, text: 'Four, if lunch is served. A bank, a hospital, a sawmill and the city of Rīga.' },
    { by: 'OWNER', hoursAgo: 588, text: 'Lunch is in the budget now. Welcome on board.' }] },
  { subject: { kind: 'IDEA', key: 'microcredential-registry' }, starter: 'carrigbawn', unreadFor: 'OWNER', messages: [
    { by: 'STARTER', hoursAgo: 130, text: 'Hi Liisa. We are keen, but I have sat through three registries in my career and all of them died the month the money ran out. Who owns this one in year four?' },
    { by: 'OWNER', hoursAgo: 121, text: 'An association of the partners, founded in month 24, with a fee that covers hosting and one day of work a month. We sign now that we hand over code, domain and keys.' },
    { by: 'STARTER', hoursAgo: 9, text: 'That is a better answer than the other three had. Send me the draft statutes and I will bring it to our registrar on Friday.' }] },
  { subject: { kind: 'OFFER', key: 'kodvav-badges' }, starter: 'kadakas', messages: [
    { by: 'STARTER', hoursAgo: 560, text: 'Hi Priya, would Kodväv take the issuing service in our registry project? You know the specification better than we do.' },
    { by: 'OWNER', hoursAgo: 540, text: 'Hi Liisa, flattered, but we are full until next autumn and would only slow you down. I would rather decline properly than accept badly. Happy to review the architecture for an afternoon, no charge.' },
    { by: 'STARTER', hoursAgo: 538, text: 'An honest no is worth a lot. We will take the afternoon!' }] },
  { subject: { kind: 'IDEA', key: 'rehabilitacja-online' }, starter: 'vyshneva', messages: [
    { by: 'STARTER', hoursAgo: 430, text: 'Шановна пані Малґожато, дякуємо за ідею. Ми готові взяти на себе зміст усіх чотирьох курсів. Чи можна, щоб одна із супервізорок була з нашого боку?' },
    { by: 'OWNER', hoursAgo: 425, text: 'Dziękujemy! Oczywiście, a najlepiej dwie. Czy możemy dalej pisać po angielsku, żeby Słoweńcy też rozumieli?' },
    { by: 'STARTER', hoursAgo: 424, text: 'Of course. Two supervisors then: one psychologist, one physiotherapist. Both have taught online through everything.' },
    { by: 'OWNER', hoursAgo: 410, text: 'Perfect. Recognition is on our side; your students will get a transcript from Toruń for each course.' }] },
  { subject: { kind: 'OFFER', key: 'vyshneva-rehabilitation' }, starter: 'uni-lipovec', unreadFor: 'STARTER', messages: [
    { by: 'STARTER', hoursAgo: 150, text: 'Good afternoon. Our physiotherapy students would like to join a case seminar already this spring, before any project starts. Is that thinkable?' },
    { by: 'OWNER', hoursAgo: 30, text: 'Good afternoon, Nejc. It is. Six places, Wednesdays at 17.00 Kyiv time, cameras on. Please prepare them: the cases are real.' }] },
  { subject: { kind: 'IDEA', key: 'challenge-week-commons' }, starter: 'kissos', messages: [
    { by: 'STARTER', hoursAgo: 480, text: 'Καλημέρα! You are looking for dry places. We can offer both: drought in August and four metres of water in September. Volos has become a strange place to teach hydraulics.' },
    { by: 'OWNER', hoursAgo: 470, text: 'Dear Eleni, that is exactly the conversation our students need. Would a municipality set the challenge?' },
    { by: 'STARTER', hoursAgo: 466, text: 'Two of them, and they do not agree with each other. Is that a problem?' },
    { by: 'OWNER', hoursAgo: 465, text: 'It is a gift.' }] },
  { subject: { kind: 'ORGANISATION', key: 'wahatalarkan' }, starter: 'poldermeer', unreadFor: 'STARTER', messages: [
    { by: 'STARTER', hoursAgo: 210, text: 'Bonjour Madame Oubella, notre semaine de projet porte sur l’eau et il nous manque un lieu où la rareté est la règle. Votre université serait-elle intéressée ?' },
    { by: 'OWNER', hoursAgo: 190, text: 'Bonjour, très intéressée. Nos villages partagent l’eau selon des tours établis depuis des siècles ; les étudiants trouvent cela plus moderne que nos applications.' },
    { by: 'STARTER', hoursAgo: 186, text: 'Magnifique. Comme partenaire hors programme, il nous faut une justification de la valeur ajoutée ; j’ai fait une proposition dans l’invitation.' },
    { by: 'OWNER', hoursAgo: 20, text: 'Je l’ai lue avec le doyen. Une seule correction : ce ne sont pas des villages « bénéficiaires », ce sont eux qui enseignent.' }] },
  { subject: { kind: 'IDEA', key: 'teacher-career-changers' }, starter: 'skarviken', messages: [
    { by: 'STARTER', hoursAgo: 330, text: 'Hi Maarten, we run a programme for career changers with 60 students a year. They would be delighted to be compared with the Dutch ones.' },
    { by: 'OWNER', hoursAgo: 322, text: 'Hi Anders, great. What do you do in their first ninety days in school? That is the part nobody seems to have solved.' },
    { by: 'STARTER', hoursAgo: 320, text: 'We give them half a timetable and a colleague who has the other half. It costs a fortune and works.' }] },
  { subject: { kind: 'OFFER', key: 'silagire-rpl' }, starter: 'tweedeadem', messages: [
    { by: 'STARTER', hoursAgo: 280, text: 'Ten weeks is impressive; ours take sixteen. Could we send two assessors to look over your shoulder?' },
    { by: 'OWNER', hoursAgo: 268, text: 'You are welcome, and then we look over yours. Ask us what we skip: that is where the six weeks are.' }] },
  { subject: { kind: 'OFFER', key: 'orszem-consent' }, starter: 'kadakas', unreadFor: 'STARTER', messages: [
    { by: 'STARTER', hoursAgo: 70, text: 'Hello, we plan a project on consent to learning analytics that students may refuse at any time. Six institutions, three languages. Would you take the model rules?' },
    { by: 'OWNER', hoursAgo: 12, text: 'Hello, yes. But please write “withdraw” instead of “refuse at any time”: the law knows only one of the two and judges know neither. Can we talk on Tuesday?' }] },
];

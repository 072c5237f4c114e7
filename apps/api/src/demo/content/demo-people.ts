import type { DemoCorrespondent, DemoPerson } from './demo-content.types';

/** The one password of all demo people; printed at start-up, and worth nothing outside the demo world. */
export const DEMO_PASSWORD = 'trefoil-demo-2026';

/** The people a visitor may sign in as: three owners in three programme countries, one in a partner country, one in two organisations, one in none, and a moderator. */
export const demoPeople: readonly DemoPerson[] = [
  { key: 'riikka', name: 'Riikka Hallamaa', email: 'riikka.hallamaa@saimaanranta.example', locale: 'fi', memberships: [{ organisation: 'saimaanranta', role: 'OWNER' }] },
  { key: 'anders', name: 'Anders Lindfelt', email: 'anders.lindfelt@skarviken.example', locale: 'sv', memberships: [{ organisation: 'skarviken', role: 'OWNER' }] },
  { key: 'liisa', name: 'Liisa Pärnpuu', email: 'liisa.parnpuu@kadakas.example', locale: 'en', memberships: [{ organisation: 'kadakas', role: 'OWNER' }] },
  { key: 'oksana', name: 'Oksana Doroshuk', email: 'oksana.doroshuk@vyshneva.example', locale: 'en', memberships: [{ organisation: 'vyshneva', role: 'OWNER' }] },
  { key: 'maarten', name: 'Maarten Verhulst', email: 'maarten.verhulst@poldermeer.example', locale: 'en', memberships: [{ organisation: 'poldermeer', role: 'OWNER' }, { organisation: 'tweedeadem', role: 'OWNER' }] },
  { key: 'ines', name: 'Inês Carvalhal', email: 'ines.carvalhal@correio.example', locale: 'en', memberships: [] },
  { key: 'maija', name: 'Maija Tuulensuu', email: 'maija.tuulensuu@trefoil-demo.example', locale: 'en', isModerator: true, memberships: [] },
];

/** Who writes in the threads for organisations without a demo sign-in. */
export const demoCorrespondents: readonly DemoCorrespondent[] = [
  { organisation: 'emajoe', name: 'Triin Kuusemets' }, { organisation: 'kompassi', name: 'Jukka Tervonen' }, { organisation: 'vardspegeln', name: 'Karin Åsbrink' },
  { organisation: 'baltozola', name: 'Ilze Krastenberga' }, { organisation: 'carrigbawn', name: 'Aoife Mulreany' }, { organisation: 'wrzosowy', name: 'Małgorzata Zielonka' },
  { organisation: 'uni-lipovec', name: 'Nejc Hribernik' }, { organisation: 'kissos', name: 'Ελένη Μαυροειδή' }, { organisation: 'valdetormes', name: 'Julián Arribas' },
  { organisation: 'wahatalarkan', name: 'Naïma Oubella' }, { organisation: 'monteluna', name: 'Silvia Torlonati' }, { organisation: 'savelmaki', name: 'Petri Hiltula' },
  { organisation: 'klangweber', name: 'Leopold Aichberger' }, { organisation: 'podlipami', name: 'Dorota Wierzbicka' }, { organisation: 'norrhamn', name: 'Mikael Östergrann' },
  { organisation: 'hs-lindwerder', name: 'Henrike Stahlkamp' }, { organisation: 'ph-rosenhalde', name: 'Regula Bachenheimer' }, { organisation: 'meertaligeklas', name: 'Samira Van Looveren' },
  { organisation: 'thymari', name: 'Δημήτρης Καλογιάννης' }, { organisation: 'hajaralzawya', name: 'Rania Haddadin' }, { organisation: 'sokolianska', name: 'Zuzana Hronská' },
  { organisation: 'metsapolku', name: 'Outi Rautakoski' }, { organisation: 'garrigue-climat', name: 'Bastien Rouvière' }, { organisation: 'dar-ezzitoun', name: 'Mehdi Chaâbouni' },
  { organisation: 'vesteraa', name: 'Mette Thorslund' }, { organisation: 'laerkevejen', name: 'Jonas Frydendal' }, { organisation: 'univalscura', name: 'Federica Monaldeschi' },
  { organisation: 'kizilkayamiras', name: 'Selin Aktepe' }, { organisation: 'unialmazara', name: 'Rocío Bellido' }, { organisation: 'ipribeira', name: 'Duarte Sequeira' },
  { organisation: 'fjellvag', name: 'Ingvild Torsnes' }, { organisation: 'coillmhor', name: 'Niamh Tierney' }, { organisation: 'scheldeboog', name: 'Wout Dierckx' },
  { organisation: 'kyberkoivu', name: 'Sami Leskelä' }, { organisation: 'troisvallees', name: 'Béatrice Hanoteau' }, { organisation: 'passeursdamphi', name: 'Yanis Ferhat' },
  { organisation: 'karanfilsaglik', name: 'Zeynep Karaoğlan' }, { organisation: 'bayouteal', name: 'Claudette Robicheaux' }, { organisation: 'orszemadat', name: 'Gergely Bodrogi' },
  { organisation: 'fjardenlarcentrum', name: 'Lena Viklander' }, { organisation: 'hvalvik', name: 'Sigrún Hallsdóttir' }, { organisation: 'kodvav', name: 'Priya Sandström' },
  { organisation: 'silagire', name: 'Rasa Jankauskytė' }, { organisation: 'tiszaligeti', name: 'Kocsis Emőke' },
];

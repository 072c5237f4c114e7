import type { DemoOrganisation } from './demo-content.types';
import { BALTIC_ORGANISATIONS } from './organisations/baltics';
import { BENELUX_ORGANISATIONS } from './organisations/benelux';
import { DANUBE_AND_BALKAN_ORGANISATIONS } from './organisations/danube-balkans';
import { FINNISH_ORGANISATIONS } from './organisations/finland';
import { FRENCH_ORGANISATIONS } from './organisations/france';
import { GERMAN_SPEAKING_ORGANISATIONS } from './organisations/germany-austria-switzerland';
import { GREEK_SPEAKING_ORGANISATIONS } from './organisations/greece-cyprus';
import { IRISH_AND_BRITISH_ORGANISATIONS } from './organisations/ireland-united-kingdom';
import { ITALIAN_AND_MALTESE_ORGANISATIONS } from './organisations/italy-malta';
import { NEIGHBOURING_PARTNER_COUNTRY_ORGANISATIONS } from './organisations/neighbouring-partner-countries';
import { WESTERN_NORDIC_ORGANISATIONS } from './organisations/norway-denmark-iceland';
import { OVERSEAS_PARTNER_COUNTRY_ORGANISATIONS } from './organisations/overseas-partner-countries';
import { WEST_SLAVIC_ORGANISATIONS } from './organisations/poland-czechia-slovakia';
import { IBERIAN_ORGANISATIONS } from './organisations/spain-portugal';
import { SWEDISH_ORGANISATIONS } from './organisations/sweden';
import { TURKISH_ORGANISATIONS } from './organisations/turkiye';

/** Every organisation of the demo world. All are invented; the cities are real. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  ...FINNISH_ORGANISATIONS, ...SWEDISH_ORGANISATIONS, ...WESTERN_NORDIC_ORGANISATIONS, ...BALTIC_ORGANISATIONS,
  ...GERMAN_SPEAKING_ORGANISATIONS, ...BENELUX_ORGANISATIONS, ...FRENCH_ORGANISATIONS, ...IRISH_AND_BRITISH_ORGANISATIONS,
  ...IBERIAN_ORGANISATIONS, ...ITALIAN_AND_MALTESE_ORGANISATIONS, ...GREEK_SPEAKING_ORGANISATIONS,
  ...WEST_SLAVIC_ORGANISATIONS, ...DANUBE_AND_BALKAN_ORGANISATIONS, ...TURKISH_ORGANISATIONS,
  ...NEIGHBOURING_PARTNER_COUNTRY_ORGANISATIONS, ...OVERSEAS_PARTNER_COUNTRY_ORGANISATIONS,
];

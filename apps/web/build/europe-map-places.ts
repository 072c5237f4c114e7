/** ISO 3166-1: the atlas knows countries by number, we by letters. Those of Europe and its neighbours. */
export const CODES: Readonly<Record<string, string>> = {
  '008': 'AL', '012': 'DZ', '020': 'AD', '031': 'AZ', '040': 'AT', '051': 'AM', '056': 'BE', '070': 'BA', '100': 'BG', '112': 'BY', '191': 'HR', '196': 'CY',
  '203': 'CZ', '208': 'DK', '233': 'EE', '234': 'FO', '246': 'FI', '248': 'AX', '250': 'FR', '268': 'GE', '275': 'PS', '276': 'DE', '300': 'GR', '348': 'HU',
  '352': 'IS', '364': 'IR', '368': 'IQ', '372': 'IE', '376': 'IL', '380': 'IT', '398': 'KZ', '400': 'JO', '422': 'LB', '428': 'LV', '434': 'LY', '438': 'LI',
  '440': 'LT', '442': 'LU', '470': 'MT', '492': 'MC', '498': 'MD', '499': 'ME', '504': 'MA', '528': 'NL', '578': 'NO', '616': 'PL', '620': 'PT', '642': 'RO',
  '643': 'RU', '674': 'SM', '688': 'RS', '703': 'SK', '705': 'SI', '724': 'ES', '752': 'SE', '756': 'CH', '760': 'SY', '788': 'TN', '792': 'TR', '804': 'UA',
  '807': 'MK', '818': 'EG', '826': 'GB', '336': 'VA',
};

/** What has no number in the atlas. */
export const NAMED_CODES: Readonly<Record<string, string>> = { Kosovo: 'XK', 'N. Cyprus': 'CY' };

/** Where the figure of a country too small for it stands, from the country's middle. */
export const CALLOUTS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  AD: [10, 40], AX: [-18, -36], CY: [-44, 4], FO: [-32, 26], IL: [-50, -14], LB: [-34, -24], LI: [-8, 82], LU: [-34, -84], MC: [-30, 46],
  MT: [36, 4], PS: [-50, 40], SM: [34, 14], VA: [-4, 48],
};

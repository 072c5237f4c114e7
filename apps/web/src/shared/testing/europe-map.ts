/** Enough of the map for tests: two countries in the frame, one of them at the end of a line. */
export default {
  width: 100,
  height: 100,
  address: '/assets/europe.svg',
  places: [{ code: 'AT', x: 50, y: 60 }, { code: 'FI', x: 60, y: 20 }, { code: 'MT', x: 40, y: 90, from: [50, 95] as const }],
};

import { parseErasmusCode, parseOid, parsePic, parseRorId } from './identifiers';

const ok = (value: string) => ({ verdict: 'OK', value });
const doubtful = (value: string) => ({ verdict: 'DOUBTFUL', value });
const malformed = { verdict: 'MALFORMED' };

test.each([
  ['948821603', ok('948821603')],
  [' 948 821 603 ', ok('948821603')],
  ['948821604', doubtful('948821604')],
  ['94882160', malformed],
  ['9488216030', malformed],
  ['94882160A', malformed],
  ['', malformed],
])('reads the PIC %j', (text, reading) => {
  expect(parsePic(text)).toEqual(reading);
});

test.each([
  ['E10054064', ok('E10054064')],
  ['e10054064', ok('E10054064')],
  ['E1005406', malformed],
  ['E100540645', malformed],
  ['10054064', malformed],
])('reads the OID %j', (text, reading) => {
  expect(parseOid(text)).toEqual(reading);
});

test.each([
  ['https://ror.org/05kb8h459', ok('05kb8h459')],
  ['http://www.ror.org/05kb8h459/', ok('05kb8h459')],
  ['05KB8H459', ok('05kb8h459')],
  ['05kb8h458', malformed],
  ['05kb8h45', malformed],
  ['15kb8h459', malformed],
  ['05kb8u459', malformed],
  ['https://example.org/05kb8h459', malformed],
])('reads the ROR id %j', (text, reading) => {
  expect(parseRorId(text)).toEqual(reading);
});

test.each([
  ['A  BADEN01', ok('A  BADEN01')],
  ['a baden01', ok('A  BADEN01')],
  ['SF HELSINK01', ok('SF HELSINK01')],
  ['LUXLUX-VIL01', ok('LUXLUX-VIL01')],
  ['IRLDUBLIN27', ok('IRLDUBLIN27')],
  ['IRL DUBLIN27', ok('IRLDUBLIN27')],
  ['E  MADRID104', ok('E  MADRID104')],
  ['B  BRUSSELS49', doubtful('B  BRUSSELS49')],
  ['DK FREDERICIA 01', doubtful('DK FREDERICIA 01')],
  ['F  VERDUN1', doubtful('F  VERDUN1')],
  ['BE GENT01', doubtful('BE GENT01')],
  ['Q  NOWHERE01', doubtful('Q  NOWHERE01')],
  ['A BADEN', malformed],
  ['01', malformed],
  ['A1 BADEN01', malformed],
  ['1A BADEN01', malformed],
  ['', malformed],
])('reads the Erasmus code %j', (text, reading) => {
  expect(parseErasmusCode(text)).toEqual(reading);
});

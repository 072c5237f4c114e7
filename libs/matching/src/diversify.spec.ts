import fc from 'fast-check';
import { diversify } from './diversify';

const aMatch = fc.record({ score: fc.double({ min: -5, max: 5, noNaN: true }), country: fc.constantFrom('FI', 'SE', 'DE', null), type: fc.constantFrom('COMPANY', null) });

test('keeps everybody once', () => {
  fc.assert(fc.property(fc.array(aMatch, { maxLength: 120 }), (matches) => {
    const ordered = [...matches].sort((a, b) => b.score - a.score);
    const mixed = diversify(ordered);
    expect(mixed.length).toBe(ordered.length);
    expect(new Set(mixed)).toEqual(new Set(ordered));
    expect(mixed[0]).toBe(ordered[0]);
  }));
});

test('holds back the tenth of a country, not the third', () => {
  const finns = Array.from({ length: 25 }, (_, i) => ({ score: 3 - i * 0.01, country: 'FI', type: null }));
  const swede = { score: 2, country: 'SE', type: null };
  const place = diversify([...finns, swede]).indexOf(swede);
  expect(place).toBeGreaterThanOrEqual(3);
  expect(place).toBeLessThan(8);
});

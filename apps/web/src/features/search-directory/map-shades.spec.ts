import { shadesOf } from './map-shades';

test('shares the countries out over four shades, whatever the distance between their figures', () => {
  const { shadeOf, legend } = shadesOf([13_000, 2, 40, 0, 700, 1, 9, 90, 30]);
  expect([0, 1, 2, 9, 30, 40, 90, 700, 13_000].map(shadeOf)).toEqual([1, 2, 2, 3, 3, 4, 4, 5, 5]);
  expect(legend).toEqual([{ shade: 2, from: 1, to: 2 }, { shade: 3, from: 9, to: 30 }, { shade: 4, from: 40, to: 90 }, { shade: 5, from: 700, to: 13_000 }]);
});

test('has fewer shades where there are fewer figures', () => {
  expect(shadesOf([5, 5, 5]).legend).toEqual([{ shade: 2, from: 5, to: 5 }]);
  expect(shadesOf([]).legend).toEqual([]);
});

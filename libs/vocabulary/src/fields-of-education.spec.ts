import { FIELDS_OF_EDUCATION, isFieldOfEducation, parentFieldOfEducation } from './fields-of-education';

test('lists broad fields first, each code once, with a label in each language', () => {
  expect(FIELDS_OF_EDUCATION).toHaveLength(220);
  expect(new Set(FIELDS_OF_EDUCATION.map((field) => field.code)).size).toBe(220);
  const levels = FIELDS_OF_EDUCATION.map((field) => field.level);
  expect(levels.lastIndexOf('broad')).toBeLessThan(levels.indexOf('narrow'));
  expect(levels.lastIndexOf('narrow')).toBeLessThan(levels.indexOf('detailed'));
  for (const field of FIELDS_OF_EDUCATION) {
    expect(field.code).toHaveLength({ broad: 2, narrow: 3, detailed: 4 }[field.level]);
    for (const label of [field.en, field.sv, field.fi]) expect(label).toMatch(/^\p{L}[^#]+$/u);
  }
});

test('every field but a broad one has its parent in the list', () => {
  for (const field of FIELDS_OF_EDUCATION) {
    expect(parentFieldOfEducation(field.code)).toBe(field.level === 'broad' ? null : field.code.slice(0, -1));
  }
});

test('knows its codes and no others', () => {
  expect(isFieldOfEducation('0613')).toBe(true);
  expect(isFieldOfEducation('613')).toBe(false);
  expect(parentFieldOfEducation('0619x')).toBeNull();
});

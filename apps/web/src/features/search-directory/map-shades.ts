export type Shade = { readonly shade: 2 | 3 | 4 | 5; readonly from: number; readonly to: number };

const SHADES = [2, 3, 4, 5] as const;

/**
 * Four shades for the countries that have any, an equal number of countries in each as far as their figures differ; the fifth, the
 * palest, is for none. Figures that differ by thousands would leave all but a few countries pale if the steps were even.
 */
export function shadesOf(counts: readonly number[]): { readonly shadeOf: (count: number) => 1 | 2 | 3 | 4 | 5; readonly legend: readonly Shade[] } {
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b);
  const limits = SHADES.map((_, at) => sorted[Math.ceil((sorted.length * (at + 1)) / SHADES.length) - 1] ?? 0);
  const shadeOf = (count: number) => (count === 0 ? 1 : (SHADES[limits.findIndex((limit) => count <= limit)] ?? 5));
  const legend = SHADES.flatMap((shade): Shade[] => {
    const within = sorted.filter((count) => shadeOf(count) === shade);
    return within.length === 0 ? [] : [{ shade, from: within[0]!, to: within.at(-1)! }];
  });
  return { shadeOf, legend };
}

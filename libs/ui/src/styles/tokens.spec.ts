import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');
const colours = new Map([...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(full.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['bg', 'surface', 'surface-2'];
const pairs: readonly (readonly [string, string, number])[] = [
  ...['text', 'text-2'].flatMap((text) => grounds.map((ground) => [text, ground, 7] as const)),
  ...['text-3', 'link', 'link-visited', 'primary', 'accent', 'danger', 'success', 'warning', 'info'].flatMap((text) => ['bg', 'surface'].map((ground) => [text, ground, 4.5] as const)),
  ...['accent', 'success', 'warning', 'danger', 'info', 'primary'].map((tone) => [tone, `${tone}-soft`, 4.5] as const),
  ['on-primary', 'primary', 4.5],
  ['on-primary', 'primary-hover', 4.5],
  ...['border-strong', 'focus'].flatMap((line) => grounds.map((ground) => [line, ground, 3] as const)),
];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(pairs)('sets %s on %s at %d to 1 or better', (one, other, least) => {
    expect(contrast(colours.get(one)?.[theme] ?? '', colours.get(other)?.[theme] ?? '')).toBeGreaterThanOrEqual(least);
  });
});

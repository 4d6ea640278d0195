import { expect, test } from 'vitest';
import { coverageTones, styleSheet, tokens } from './index.js';

type Colour = readonly [number, number, number];
/** Linear RGB as readers see it: with all cones, and without those for red, green or blue (Machado, Oliveira and Fernandes 2009, severity 1). */
const views = {
  all: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
const papers = { light: '#ffffff', dark: '#14171c' } as const;

const linear = (hex: string): Colour =>
  [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
const luminance = ([r, g, b]: Colour) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: string, b: string) => {
  const [dark, light] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};
const seen = (hex: string, m: readonly number[]): Colour => {
  const [r, g, b] = linear(hex);
  const at = (row: number) => Math.min(1, Math.max(0, m[row]! * r + m[row + 1]! * g + m[row + 2]! * b));
  return oklab([at(0), at(3), at(6)]);
};
/** Ottosson's Oklab. */
const oklab = ([r, g, b]: Colour): Colour => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

test.each(Object.keys(views) as (keyof typeof views)[])('any two colours of a palette stay apart for %s vision', (view) => {
  for (const palette of Object.values(tokens))
    palette.forEach((a, i) => {
      for (const b of palette.slice(i + 1)) {
        const [x, y] = [seen(a, views[view]), seen(b, views[view])];
        expect(Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]), `${a} and ${b}`).toBeGreaterThan(0.07);
      }
    });
});

test('colours stand out from the paper, the first four, which most charts draw, as text must', () => {
  for (const name of ['light', 'dark'] as const)
    tokens[name].forEach((colour, i) => {
      expect(contrast(colour, papers[name]), `${name} ${colour}`).toBeGreaterThan(i < 4 ? 3 : 2);
    });
});

test('every colour has its name in the style sheet, once for each scheme', () => {
  for (const palette of Object.values(tokens))
    palette.forEach((colour, i) => {
      expect(styleSheet).toContain(`--tone-${i}:${colour};`);
    });
});

test.each(Object.keys(views) as (keyof typeof views)[])('levels of coverage beside each other stay apart for %s vision', (view) => {
  for (const { levels } of Object.values(coverageTones))
    levels.slice(1).forEach((tone, i) => {
      const [x, y] = [seen(levels[i]!, views[view]), seen(tone, views[view])];
      expect(Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]), `${levels[i]} and ${tone}`).toBeGreaterThan(0.07);
    });
});

test('the less an asset is covered, the more its cell stands out from the paper', () => {
  for (const name of ['light', 'dark'] as const) {
    const contrasts = coverageTones[name].levels.map((tone) => contrast(tone, papers[name]));
    contrasts.slice(1).forEach((one, i) => {
      expect(one, `${name} level ${i + 1}`).toBeLessThan(contrasts[i]!);
    });
  }
});

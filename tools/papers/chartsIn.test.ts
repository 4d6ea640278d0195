import type { Json } from '@foliograph/pipeline';
import { expect, test } from 'vitest';
import { chartsIn } from './chartsIn.js';

const strategy = (mean: number) => ({
  figures: {
    totalReturn: { mean, values: [mean - 0.1, mean + 0.1], random: { 5: -0.4, 25: -0.2, 50: 0, 75: 0.2, 95: 0.4 } },
    sharpe: { mean: 10 * mean },
  },
  spans: { sharpe: [mean, null] },
});
const all = new Map<string, Json | null>([
  ['run', { strategies: { 'a/4': strategy(0.1), 'a/5': strategy(0.2) } }],
  ['waiting', null],
]);
const drawn = (...lines: readonly string[]) => chartsIn(['Before', '', ...lines, '```', '', 'after'].join('\n'), 'a.md', all);

test('a block of rows becomes a picture with a dot a seed, the mean, the bands of random portfolios and the paper', () => {
  const { text, pictures, problems } = drawn('```spread returns', 'Returns <&>', 'four | run | a/4 | totalReturn | paper 30%');
  expect(problems).toEqual([]);
  expect(text).toBe('Before\n\n![Returns <&>](papers/returns.svg)\n\nafter');
  const svg = pictures.get('returns.svg')!;
  for (const word of ['Returns &lt;&amp;&gt;', 'four', 'a seed', 'the paper', '90 of 100 random portfolios', '40 %'])
    expect(svg).toContain(`>${word}<`);
  expect(drawn('```spread returns', 'Returns <&>', 'four | run | a/4 | totalReturn | paper 30%').pictures.get('returns.svg')).toBe(svg);
  const { pictures: bare } = drawn('```spread bare', 'Bare', 'four | run | a/4 | sharpe');
  expect(bare.get('bare.svg')).not.toContain('random portfolios');
});

test('lines have a value a column, by strategies or by spans', () => {
  const { pictures, problems } = drawn('```lines sizes 4 5:five', 'Sizes', 'a | run | a/* | sharpe');
  expect(problems).toEqual([]);
  const svg = pictures.get('sizes.svg')!;
  for (const word of ['4', 'five', 'a', '1.00', '2.00']) expect(svg).toContain(`>${word}<`);
  expect(drawn('```lines spans 0 1', 'Spans', 'a | run | a/4 | spans.sharpe.*').problems).toEqual([]);
});

test('a chart of results that are not there yet is an ellipsis, and they are named', () => {
  const { text, awaited, pictures } = drawn('```spread returns', 'Returns', 'four | waiting | a/4 | totalReturn');
  expect([text, [...awaited], pictures.size]).toEqual(['Before\n\n…\n\nafter', ['waiting'], 0]);
});

test.each([
  ['four | ran | a/4 | totalReturn', 'unknown results "ran" (did you mean "run"?)'],
  ['four | run | a/6 | totalReturn', 'unknown strategy "a/6" of run'],
  ['four | run | a/4 | totalRetrun', 'unknown figure "totalRetrun" of a/4 (did you mean "totalReturn"?)'],
  ['four | run | a/4', 'a row is label | results | strategy | figure, and not "four | run | a/4"'],
  ['four | run | a/4 | totalReturn | printed 3', '"printed 3" is not what a paper prints, such as paper 1.5 or paper 150%'],
])('%s is a mistake, told with its line: the block is left as it is', (row, message) => {
  const { text, problems } = drawn('```spread returns', 'Returns', 'good | run | a/4 | totalReturn', row);
  expect(problems).toMatchObject([{ place: { file: 'a.md', line: 6, column: 1 } }]);
  expect(problems[0]!.message).toContain(message);
  expect(text).toContain('```spread returns');
});

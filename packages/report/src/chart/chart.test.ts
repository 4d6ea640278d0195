import { expect, test } from 'vitest';
import { align, drawdown, figure, growth, strokes, withMeans } from './index.js';

test('series of different spans come to stand on one axis, with nothing where a session is not theirs', () => {
  const { x, rows } = align([
    { sessions: ['2020-01-03', '2020-01-10'], values: [1, 2] },
    { sessions: ['2020-01-10', '2020-01-17'], values: [3, 4] },
  ]);
  expect(x).toEqual(['2020-01-03', '2020-01-10', '2020-01-17']);
  expect(rows).toEqual([
    [1, 2, null],
    [null, 3, 4],
  ]);
});

test('a drawdown is measured from the highest value so far and passes over what is missing', () => {
  expect(drawdown([100, 80, null, 120, NaN, 60])).toEqual([0, 80 / 100 - 1, null, 0, null, -0.5]);
});

test('growth is measured from the first known value', () => {
  expect(growth([null, 50, 75, NaN, 25])).toEqual([null, 1, 1.5, null, 0.5]);
  expect(growth([null, NaN])).toEqual([null, null]);
});

test('the mean of series of one name follows all series, and is missing where one of them is', () => {
  const stroke = { tone: 0, dash: 'solid' } as const;
  const series = [
    { name: 'a', stroke, values: [1, 2, 3] },
    { name: 'b', stroke, values: [9, 9, 9] },
    { name: 'a', stroke, values: [3, null, 5] },
  ];
  expect(withMeans(series)).toEqual([...series, { name: 'a', stroke, values: [2, null, 4], mean: true }]);
  expect(withMeans(series.slice(0, 2))).toEqual(series.slice(0, 2));
});

test('strategies take colours in order and another dash after the twelfth; benchmarks are neutral and never solid', () => {
  const result = (name: string, kind: 'strategy' | 'benchmark') => ({ name, kind, seeds: [], figures: {} });
  const names = Array.from({ length: 13 }, (_, i) => `s${i}`);
  const styles = strokes({ results: [...names.map((name) => result(name, 'strategy')), result('index', 'benchmark')] });
  expect(styles.get('s0')).toEqual({ tone: 0, dash: 'solid' });
  expect(styles.get('s12')).toEqual({ tone: 0, dash: 'dashed' });
  expect(styles.get('index')).toEqual({ tone: 'neutral', dash: 'dashed' });
  expect(new Set([...styles.values()].map((stroke) => JSON.stringify(stroke))).size).toBe(14);
});

test('where charts are drawn by costs and lag, a rule keeps its colour under all of them and no two strategies of a chart look alike', () => {
  const seeds = Array.from({ length: 20 }, (_, seed) => ({ seed, sessions: [], equity: [], figures: {} }));
  const names = (word: string) => ['a', 'b', 'c'].map((rule) => `${rule}/${word}`);
  const results = [...names('free'), ...names('dear')].sort().map((name) => ({ name, kind: 'strategy' as const, seeds, figures: {} }));
  const styles = strokes({ results, terms: ['free', 'dear'].map((name) => ({ name, results: names(name) })) });
  expect(names('free').map((name) => styles.get(name))).toEqual([0, 1, 2].map((tone) => ({ tone, dash: 'solid' })));
  expect(names('dear').map((name) => styles.get(name))).toEqual([0, 1, 2].map((tone) => ({ tone, dash: 'dashed' })));
});

test('a name that is drawn several times stands once in the legend, and a log scale is only offered where it is meant', () => {
  const series = [1, 2].map((value) => ({ name: 'lstm', stroke: { tone: 0, dash: 'solid' } as const, values: [value] }));
  const chart = { label: 'x', axis: 'session', x: ['2020-01-03'], unit: 'growth', shape: 'lines', series, marks: [], log: 'none' } as const;
  const { markup } = figure(chart, '');
  expect(markup.match(/data-series="lstm"/g)).toHaveLength(1);
  expect(markup).not.toContain('data-control="log"');
  expect(markup).not.toContain('<figcaption>');
  expect(figure({ ...chart, log: 'offered' }, 'said').markup).toContain('data-control="log"');
});

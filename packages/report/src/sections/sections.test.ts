import { expect, test } from 'vitest';
import { sampleReport } from '../../browser/sampleReport.js';
import type { FigureDefinition, ReportData } from '../data/index.js';
import { formatFigure } from '../format/index.js';
import { escapeText } from '../html/index.js';
import { renderReport, sections } from '../page/index.js';
import * as sectionSet from './index.js';

const names = [...sections.keys()];
const full = sampleReport({ seeds: 3 });
const nothing: ReportData = {
  title: 'empty',
  flags: [],
  facts: [],
  figures: [],
  results: [],
  sizes: [],
  contests: [],
  random: [],
  holdings: [],
  fits: [],
  accuracyFigures: [],
  accuracy: [],
  training: [],
  screening: [],
  warnings: [],
};
const text = (name: string, data: ReportData = full) => sections.get(name)!.render(data).markup;

test('a page for which no sections are named has them all, the figures first and provenance last', () => {
  expect([...names].sort()).toEqual(Object.keys(sectionSet).sort());
  expect([names[0], names.at(-1)]).toEqual(['summary', 'provenance']);
  expect(new Set([...sections.values()].map(({ rank }) => rank)).size).toBe(names.length);
});

test.each(names)('%s says in one sentence what it shows and what is missing where there is nothing to show', (name) => {
  const section = sections.get(name)!;
  for (const said of [section.summary, section.absent]) expect(said).toMatch(/^[A-Z][^.]*\.$/);
  const page = renderReport(nothing, [name], '');
  expect(page).toContain(`<p class="absent">${section.absent}</p>`);
  expect(renderReport(full, [name], '')).not.toContain(section.absent);
});

test.each(names)('%s gives the same bytes for the same data, also after a trip through JSON', (name) => {
  expect(text(name, sampleReport({ seeds: 3 }))).toBe(text(name));
  expect(text(name, JSON.parse(JSON.stringify(full)) as ReportData)).toBe(text(name));
});

test.each(names)('%s shows hostile names as text', (name) => {
  const hostile = `</script><script>alert("x")</script>&'`;
  const keep = new Set(['key', 'unit', 'kind', 'part', 'severity', 'asset']);
  const spoil = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((one) => spoil(one, key));
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, spoil(v, k)]));
    return typeof value === 'string' && !keep.has(key) ? value + hostile : value;
  };
  const page = renderReport(spoil(full) as ReportData, [name], 'start()');
  expect(page).not.toContain('<script>alert');
  expect(page).not.toContain('"x")');
  expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)');
  const opened = page.match(/<script\b[^>]*>/g)!;
  expect(opened.filter((tag) => tag !== '<script type="application/json">')).toEqual(['<script>']);
  expect(page.match(/<\/script/g)).toHaveLength(opened.length);
});

test('the summary shows every figure of every result with its spread and its formula', () => {
  const markup = text('summary');
  for (const { name, figures, deviations } of full.results) {
    expect(markup).toContain(name);
    for (const { key, unit } of full.figures) {
      expect(markup).toContain(formatFigure(figures[key], unit));
      if (deviations) expect(markup).toContain(`± ${formatFigure(deviations[key], unit)}`);
    }
  }
  for (const { formula, summary } of full.figures) {
    expect(markup).toContain(`<code>${escapeText(formula)}</code>`);
    expect(markup).toContain(summary);
  }
});

test('the summary keeps to nine figures a table', () => {
  const figures = Array.from({ length: 20 }, (_, i) => ({ ...full.figures[0]!, key: `k${i}`, name: `Figure ${i}` }));
  expect(text('summary', { ...full, figures }).match(/<table/g)).toHaveLength(3);
});

test('figures that are not main ones are folded away by group, without those that no result has', () => {
  const [shown, hidden] = full.figures as [FigureDefinition, FigureDefinition];
  const risk = { ...hidden, key: hidden.key, name: 'Deeper', group: 'Risk', main: false };
  const none = { ...hidden, key: 'nowhere', name: 'Of nobody', group: 'Trading', main: false };
  const markup = text('summary', { ...full, figures: [{ ...shown, group: 'Return', main: true }, risk, none] });
  const [before, after] = markup.split('<details class="groups">') as [string, string];
  expect(before).toContain(shown.name);
  expect(before).not.toContain('Deeper');
  expect(after).toContain('More figures: risk');
  expect(after).toMatch(/<abbr[^>]*>Deeper<\/abbr>/);
  expect(after).not.toMatch(/<abbr[^>]*>Of nobody<\/abbr>/);
  expect(after).toContain('<dt>Of nobody</dt>');
});

test('a figure tells how it is brought to a year, and the convention stands above all', () => {
  const figures = [{ ...full.figures[0]!, annualised: '× √p' }];
  const markup = text('summary', { ...full, figures, convention: 'Convention liu: as Liu.' });
  expect(markup).toContain('<p>Convention liu: as Liu.</p>');
  expect(markup).toContain('brought to a year: × √p');
});

test('over time, each rolling figure is a chart of every seed, and each span of years a column', () => {
  const markup = text('rolling');
  const chart = JSON.parse(/application\/json">(.*?)<\/script>/.exec(markup)![1]!) as {
    label: string;
    series: { values: (number | null)[] }[];
  };
  expect(chart.label).toBe('Sharpe ratio over the last year');
  expect(chart.series).toHaveLength(full.results.reduce((sum, { seeds }) => sum + seeds.length, 0));
  const { rolling, spans } = full.results[0]!.seeds[0]!;
  expect(chart.series[0]!.values[25]).toBeNull();
  expect(chart.series[0]!.values[26]).toBeCloseTo(rolling!.sharpe![26]!, 4);
  for (const { from, to, sharpe } of spans!) {
    expect(markup).toContain(`<th scope="col" class="n">${from}–${to}</th>`);
    expect(markup).toContain(formatFigure(sharpe, 'ratio'));
  }
});

test('where spans may be cut short, whole ones are won against strategies of the same terms, and the rest stands apart', () => {
  const of = (name: string, sharpe: readonly number[]) => ({
    ...full.results[0]!,
    name,
    seeds: [
      {
        ...full.results[0]!.seeds[0]!,
        spans: sharpe.map((value, i) => ({
          ...{ from: `200${i}-03`, to: `200${i + 1}-02`, whole: i > 0 },
          ...{ sharpe: value, returnToRisk: value / 10 },
        })),
      },
    ],
  });
  const results = [of('a/free', [9, 1, 2, 3]), of('b/free', [1, 4, 2, 1]), of('a/dear', [9, 9, 9, 9])];
  const markup = text('rolling', { ...full, results, contests: [['a/free', 'b/free'], ['a/dear']] });
  const rows = (caption: string) => {
    const [, body = ''] = markup.split(`<caption>${caption}</caption>`);
    return [...body.split('</table>')[0]!.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
      [...row!.matchAll(/>([^<>]+)</g)].map(([, cell]) => cell),
    );
  };
  expect(rows('Whole spans won by Sharpe ratio, and averages over them').slice(1)).toEqual([
    ['a/free', '2 of 3', '1', '2.000', '0.200'],
    ['b/free', '2 of 3', '1', '2.333', '0.233'],
    ['a/dear', '3 of 3', '0', '9.000', '0.900'],
  ]);
  expect(rows('Sharpe ratio in spans of equal length')[0]).toEqual([
    'Result',
    '2001-03 to 2002-02',
    '2002-03 to 2003-02',
    '2003-03 to 2004-02',
  ]);
  expect(rows('Sharpe ratio in spans of equal length: what is left before and after')).toEqual([
    ['Result', '2000-03 to 2001-02'],
    ...[
      ['a/free', '9.000'],
      ['b/free', '1.000'],
      ['a/dear', '9.000'],
    ],
  ]);
});

test('records of less than a year have nothing to show over time, and the page says so', () => {
  const results = full.results.map((result) => ({ ...result, seeds: result.seeds.map(({ rolling, spans, ...track }) => track) }));
  expect(text('rolling', { ...full, results })).toContain('No record is longer than a year');
});

test('the equity chart holds a curve a seed and the mean of several, each beginning at 1', () => {
  const chart = JSON.parse(/application\/json">(.*?)<\/script>/.exec(text('equity'))![1]!) as {
    series: { name: string; values: number[]; mean?: true }[];
  };
  const means = chart.series.filter(({ mean }) => mean);
  expect(chart.series.length - means.length).toBe(full.results.reduce((sum, { seeds }) => sum + seeds.length, 0));
  expect(means.map(({ name }) => name)).toEqual(full.results.filter(({ seeds }) => seeds.length > 1).map(({ name }) => name));
  for (const { values } of chart.series) expect(values[0]).toBe(1);
});

test.each(['equity', 'drawdown'])(
  '%s is drawn by costs and lag where one chart would hold too many curves, each with every benchmark',
  (name) => {
    const of = (result: string) => ({ ...full.results[0]!, name: result });
    const index = full.results.find(({ kind }) => kind === 'benchmark')!;
    const variants = (rules: number) => {
      const names = Array.from({ length: rules }, (_, i) => `rule ${i}`);
      const results = names.flatMap((rule) => [of(`${rule}/free`), of(`${rule}/dear`)]);
      const terms = ['free', 'dear'].map((word) => ({ name: word, results: names.map((rule) => `${rule}/${word}`) }));
      const markup = text(name, { ...full, results: [...results, index], terms });
      return [...markup.matchAll(/application\/json">(.*?)<\/script>/g)].map(([, json]) => [
        ...new Set((JSON.parse(json!) as { series: { name: string }[] }).series.map((series) => series.name)),
      ]);
    };
    expect(variants(2)).toEqual([['rule 0/free', 'rule 0/dear', 'rule 1/free', 'rule 1/dear', index.name]]);
    const [free, dear, ...more] = variants(10);
    expect(more).toEqual([]);
    expect(free).toEqual([...Array.from({ length: 10 }, (_, i) => `rule ${i}/free`), index.name]);
    expect(dear).toEqual([...Array.from({ length: 10 }, (_, i) => `rule ${i}/dear`), index.name]);
  },
);

test.each(['equity', 'drawdown', 'rolling'])('%s draws the curves that are named, and says that they are not all', (name) => {
  const index = full.results.find(({ kind }) => kind === 'benchmark')!;
  const [first] = full.results;
  const drawn = [first!.name, index.name];
  const markup = text(name, { ...full, drawn });
  const charts = [...markup.matchAll(/application\/json">(.*?)<\/script>/g)].map(
    ([, json]) => JSON.parse(json!) as { series: { name: string }[] },
  );
  expect(charts.length).toBeGreaterThan(0);
  for (const { series } of charts) expect([...new Set(series.map(({ name }) => name))]).toEqual(drawn);
  expect(markup).toContain(`Curves of 2 of ${full.results.length} results`);
  expect(text(name)).not.toContain('Curves of');
});

test('where not all curves are drawn, tables are of one set of costs and lag at a time, with the benchmarks', () => {
  const index = full.results.find(({ kind }) => kind === 'benchmark')!;
  const names = ['a/free', 'b/free', 'a/dear', 'b/dear'];
  const results = [...names.map((name) => ({ ...full.results[0]!, name })), index];
  const terms = ['free', 'dear'].map((name) => ({ name, results: names.filter((one) => one.endsWith(name)) }));
  const sizes = terms.map(({ name, results }) => ({ name: `rule/${name}`, points: results.map((result, i) => ({ size: i + 4, result })) }));
  const many = { ...full, results, terms, sizes, drawn: [...names, index.name] };
  const options = (section: string) =>
    text(section, many)
      .split(/<div class="option"/)
      .slice(1);
  const rows = (option: string) => [...option.matchAll(/<th scope="row">(?:<[^>]*>)*([^<]+)/g)].map(([, name]) => name!.trim());
  for (const section of ['summary', 'rolling']) {
    const [free, dear, ...more] = options(section).filter((option) => option.includes('scope="row"'));
    expect(more).toEqual([]);
    expect([...new Set(rows(free!))]).toEqual(['a/free', 'b/free', index.name]);
    expect([...new Set(rows(dear!))]).toEqual(['a/dear', 'b/dear', index.name]);
  }
  const [free, dear] = options('sizes');
  expect([free!.includes('a/free, 4 assets'), free!.includes('a/dear')]).toEqual([true, false]);
  expect([dear!.includes('b/dear, 5 assets'), dear!.includes('b/free')]).toEqual([true, false]);
  expect(text('summary', { ...many, drawn: undefined })).not.toContain('Results under');
});

test('of several seeds the first one’s holdings and forecasts are drawn, and the page says so', () => {
  const [held] = full.holdings;
  const twice = { ...full, holdings: [held!, { ...held!, seed: 8 }] };
  expect(text('holdings', twice)).toContain('Of 3 seeds, what the first held is drawn.');
  expect(text('holdings', twice).match(/<figure/g)).toHaveLength(1);
  expect(text('holdings', sampleReport())).not.toContain('seeds');
  expect(text('fit')).toContain('Of several seeds');
  expect(text('fit', sampleReport())).not.toContain('seeds');
});

test('accuracy over several seeds has its deviation beside its mean', () => {
  const [row] = full.accuracy;
  const markup = text('accuracy', { ...full, accuracy: [{ ...row!, figures: { ic: 0.01 }, deviations: { ic: 0.03 } }] });
  expect(markup).toContain('0.010<small class="deviation">± 0.030</small>');
  expect(markup).toContain('means over seeds');
  expect(text('accuracy')).not.toContain('means over seeds');
});

test('the deepest point of the drawdown chart is the maximum drawdown of the summary', () => {
  const chart = JSON.parse(/application\/json">(.*?)<\/script>/.exec(text('drawdown'))![1]!) as {
    series: { values: number[]; mean?: true }[];
  };
  const said = full.results.flatMap(({ seeds }) => seeds.map(({ figures }) => figures.maxDrawdown!));
  const curves = chart.series.filter(({ mean }) => !mean);
  expect(curves.length).toBe(said.length);
  curves.forEach(({ values }, i) => {
    expect(Math.min(...values)).toBeCloseTo(said[i]!, 6);
  });
});

test('holdings and forecasts say how many they leave out', () => {
  const many = sampleReport({ assets: 40 });
  expect(text('holdings', many)).toContain('the 28 others together');
  expect(text('fit', many)).toContain('The first 24 of 40 assets are shown.');
  expect(text('training', many)).toContain('The first 24 of 40 models are drawn');
  const variants = Array.from({ length: 30 }, (_, i) => ({ ...full.holdings[0]!, result: `variant ${i}` }));
  expect(text('holdings', { ...full, holdings: variants })).toContain('The first 24 of 30 are shown.');
});

test('accuracy stands beside the last value in every part, pooled first', () => {
  const markup = text('accuracy');
  for (const part of ['test', 'validation', 'training']) expect(markup).toContain(`<caption>All assets, ${part} part</caption>`);
  expect(markup.match(/last value<\/th>/g)).toHaveLength(3);
  expect(markup.indexOf('All assets, training part')).toBeLessThan(markup.indexOf('By asset, test part'));
});

test('training tells for every model which epoch was kept and at what loss', () => {
  const markup = text('training');
  for (const { asset, seed, epochs, best } of full.training)
    expect(markup).toContain(
      `<td>${asset}</td><td class="n">${seed}</td><td class="n">${epochs.length}</td><td class="n">${best}</td><td class="n">${formatFigure(epochs[best - 1]!.loss, 'value')}</td>`,
    );
});

test('screening tells of every fold each factor with its verdict and reason, and draws its coefficient', () => {
  const markup = text('screening');
  for (const { table, from, to } of full.screening) {
    expect(markup).toContain(`${from} to ${to}`);
    for (const { factor, kept, reason, ic } of table) {
      const verdict = kept ? 'kept' : 'dropped';
      expect(markup).toContain(`<tr><th scope="row">${factor}</th><td>${verdict}</td><td class="n">${formatFigure(ic, 'ratio')}</td>`);
      expect(markup).toContain(`<td>${reason}</td></tr>`);
      expect(markup).toContain(`<title>${factor}: ${formatFigure(ic, 'ratio')}, ${verdict}</title>`);
    }
  }
  // No factor was tested asset by asset, so there is no share to show.
  expect(markup).not.toContain('Significant');
});

test('a warning stands with its place and its remedy', () => {
  expect(text('warnings')).toContain('<code>data/us12/SHOP.csv:2:1</code> SHOP begins in 2015');
  expect(text('warnings')).toContain('<em>Name a later start, or leave it as it is.</em>');
});

test('provenance holds the spec, the plan, every digest, version, seed and convention', () => {
  const markup = text('provenance');
  const { spec, plan, inputs, nodes, versions, engine, conventions } = full.provenance!;
  for (const said of [spec.text, plan, '7, 8, 9']) expect(markup).toContain(said);
  for (const { digest } of [...inputs, ...nodes]) expect(markup).toContain(digest);
  for (const { name, value } of [...versions, ...engine, ...conventions]) expect(markup).toContain(`<dt>${name}</dt><dd>${value}</dd>`);
});

test('a short test draws the returns of each session over those of its random portfolios, a long one does not', () => {
  const label = 'Return of each session of';
  const charts = (data: ReportData) =>
    [...text('random', data).matchAll(/application\/json">(.*?)<\/script>/g)].map(([, json]) => JSON.parse(json!) as Drawn);
  const [first] = charts(full).filter((chart) => chart.label.startsWith(label));
  expect(first!.x).toEqual(full.random[0]!.sessions.slice(1));
  expect(first!.series.map(({ name }) => name).slice(0, 3)).toEqual([
    ...['5 % to 95 % of random portfolios', '25 % to 75 % of random portfolios', 'their median'],
  ]);
  const { own, quantiles } = full.random[0]!.returns!;
  expect(first!.series[3]!.values[4]).toBeCloseTo(own[4]!, 5);
  const lows = full.random.slice(0, 3).map(({ returns }) => returns!.quantiles[0]!.values[4]!);
  expect(quantiles[0]!.values[4]).toBe(lows[0]);
  expect(first!.series[0]!.from![4]).toBeCloseTo((lows[0]! + lows[1]! + lows[2]!) / 3, 5);
  expect(charts(sampleReport({ weeks: 80 })).filter((chart) => chart.label.startsWith(label))).toEqual([]);
});

interface Drawn {
  readonly label: string;
  readonly x: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[]; readonly from?: readonly number[] }[];
}

test('figures of a strategy stand beside the quantiles of its random portfolios', () => {
  const one = sampleReport();
  const { told, percentiles, result } = one.random[0]!;
  const { figures } = one.results.find(({ name }) => name === result)!.seeds[0]!;
  const markup = text('random', one);
  const named = one.figures.find(({ key }) => key === 'totalReturn')!.name;
  const body = markup.split('<caption>Beside the quantiles')[1]!.split('</table>')[0]!;
  const row = body.split('<tr>').find((cells) => cells.includes(`>${named}<`))!;
  expect([...row.matchAll(/>([^<>]+)</g)].map(([, cell]) => cell).slice(1)).toEqual([
    formatFigure(figures.totalReturn, 'fraction'),
    ...told.totalReturn!.map(({ value }) => formatFigure(value, 'fraction')),
    percentiles.totalReturn!.toFixed(1),
  ]);
});

test('where a strategy stands among random portfolios is said of it, in the words of its own figures', () => {
  const markup = text('random', sampleReport());
  const { figures, name } = sampleReport().results[0]!;
  const own = sampleReport().random.find(({ result }) => result === name)!;
  expect(own.percentiles.sharpe).toBeCloseTo(
    (100 * own.draws.sharpe!.filter((value) => value < figures.sharpe!).length) / own.portfolios,
    12,
  );
  expect(markup).toMatch(
    new RegExp(
      `Sharpe ratio ${formatFigure(figures.sharpe, 'ratio').replace('.', '\\.')}, \\d+(st|nd|rd|th) percentile of 400 random portfolios of the same rule\\.`,
    ),
  );
  expect(markup).toContain('5 % to 95 % of random portfolios');
});

test('of several seeds each has its line in the spread of random portfolios, and the least and greatest percentile are told', () => {
  const markup = text('random');
  expect(markup).toMatch(
    /in the mean of 3 seeds; seed by seed from the [\d.]+(st|nd|rd|th) to the [\d.]+(st|nd|rd|th) percentile of 400 random portfolios/,
  );
  for (const { seed } of full.results[0]!.seeds) expect(markup).toContain(`<title>seed ${seed}: `);
});

test('a record that ruin cut short stands among random portfolios of the whole test', () => {
  const random = full.random.map((one) => ({ ...one, growth: one.growth.slice(0, 9) }));
  expect(text('random', { ...full, random })).toContain('of random portfolios');
});

test('a figure by portfolio size has a dot for each portfolio, named with its size and value', () => {
  const markup = text('sizes');
  for (const { points } of full.sizes)
    for (const { size, result } of points) {
      const { figures } = full.results.find(({ name }) => name === result)!;
      expect(markup).toContain(`<title>${result}, ${size} assets: ${formatFigure(figures.sharpe, 'ratio')}</title>`);
    }
  const least = full.results.map((result) => ({ ...result, figures: { ...result.figures, sharpe: null } }));
  expect(text('sizes', { ...full, results: least })).not.toContain('Sharpe ratio by number of assets');
});

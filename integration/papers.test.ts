import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folio, root } from './folio.js';

type Figures = Readonly<Record<string, number | null>>;

interface Answer {
  readonly spec: string;
  readonly status: string;
  readonly results: readonly { readonly name: string; readonly kind: string; readonly figures: Figures }[];
}

interface Lock {
  readonly processors: readonly { readonly model: string; readonly features?: readonly string[] }[];
  readonly figures: Readonly<Record<string, Figures>>;
}

const folder = join(root, 'pipelines/papers');
const small = readdirSync(folder).filter((file) => file.endsWith('-small.yaml'));
const lockOf = (file: string) => join(folder, file.replace('.yaml', '.lock.json'));
const data = process.env.FOLIO_DATA;
if (!data) process.stderr.write('FOLIO_DATA is not set: the small pipelines of the papers are not run\n');

const home = mkdtempSync(join(tmpdir(), 'folio-papers-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Seconds that are far more than all of them take together on two cores. */
const longest = 30 * 60;

test('every small pipeline of a paper has a lock', () => {
  expect(small.filter((file) => !existsSync(lockOf(file)))).toEqual([]);
});

test.skipIf(!data || small.length === 0)(
  'the small pipelines of the papers run from a clean store, and come to the figures that are locked',
  async () => {
    const env = { FOLIO_HOME: home };
    const { code, stdout, stderr } = await folio(['run', ...small.map((file) => join(folder, file)), '--json'], env).ended;
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer);
    expect([code, answers.map(({ spec, status }) => [spec, status])], stderr.slice(-2000)).toEqual([
      0,
      small.map((file) => [join(folder, file), 'ok']),
    ]);
    const here = (JSON.parse(await folio(['runs', 'show', '--json'], env).ended.then(({ stdout }) => stdout)) as Shown).environment
      .processor;
    for (const [i, { results }] of answers.entries()) {
      const { figures, processors } = JSON.parse(readFileSync(lockOf(small[i]!), 'utf8')) as Lock;
      const alike = processors.every((one) => JSON.stringify(one.features ?? one.model) === JSON.stringify(here.features ?? here.model));
      expect(results.map(({ name }) => name)).toEqual(Object.keys(figures));
      for (const { name, kind, figures: found } of results) {
        const locked = figures[name]!;
        if (alike || kind === 'benchmark') expect([small[i], name, found]).toEqual([small[i], name, locked]);
        else expect([small[i], name, farFigures(found, locked)]).toEqual([small[i], name, []]);
      }
    }
  },
  longest * 1000,
);

interface Shown {
  readonly environment: { readonly processor: Lock['processors'][number] };
}

/** What a figure may be off on a processor of other vector instructions: rounding there is another, which training carries on, and of forecasts that are nearly equal another can be the greater. */
const tolerance = { absolute: 0.05, relative: 0.1 } as const;

const farFigures = (found: Figures, locked: Figures): string[] =>
  ['totalReturn', 'annualReturn', 'annualVolatility', 'sharpe', 'maxDrawdown'].filter((figure) => {
    const [now, then] = [found[figure] ?? null, locked[figure] ?? null];
    if (now === null || then === null) return now !== then;
    return Math.abs(now - then) > tolerance.absolute + tolerance.relative * Math.abs(then);
  });

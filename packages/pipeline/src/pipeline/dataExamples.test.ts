import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DataQuality } from '@foliograph/report';
import { expect, test } from 'vitest';
import { opened } from '../../test-support/opened.js';
import { planeFromArrow } from '../arrow/index.js';
import { inline } from '../executors/index.js';
import type { PanelFacts } from '../plan/index.js';
import { check } from '../runner/index.js';
import { stages } from '../stages/registry.js';
import { checkData } from './checkData.js';
import { loadPipeline } from './loadPipeline.js';
import { preparePipeline } from './preparePipeline.js';

const data = process.env.FOLIO_DATA;
const examples = fileURLToPath(new URL('../../../../pipelines/data-examples/', import.meta.url));

async function checked(name: string) {
  const loaded = await loadPipeline(`${examples}${name}.yaml`);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const store = await opened();
  const options = { store, executor: inline({ stages }), emit: () => {}, signal: new AbortController().signal };
  const outcome = await checkData(loaded.value, options);
  if (!outcome.ok || !outcome.value.quality) throw new Error(JSON.stringify(outcome));
  const prepared = await preparePipeline(loaded.value);
  if (!prepared.ok) throw new Error('the spec could not be prepared');
  const states = await check(prepared.value.early, { store, stages, spec: name });
  const panel = store.open(states.find(({ node }) => node.id === 'panel')!.manifest!);
  const facts = await panel.json<PanelFacts>('facts.json');
  const plane = async (field: string) => planeFromArrow(await panel.bytes(`${field}.arrow`)).plane;
  const { quality, tables, status } = outcome.value;
  return { quality, tables, status, facts, plane };
}

const found = ({ findings }: DataQuality, check: string) => findings.find((group) => group.check === check);
const assetsIn = (quality: DataQuality, check: string) => [...new Set(found(quality, check)?.examples.map(({ asset }) => asset))];
const said = (quality: DataQuality, check: string) => (found(quality, check)?.examples ?? []).map(({ message }) => message).join('\n');

test.skipIf(!data)(
  'the twelve stocks get their adjusted closes to the digit, and nothing grave is found',
  { timeout: 120_000 },
  async () => {
    const { quality, facts, plane } = await checked('us12');
    const lines = readFileSync(`${data}/us12/AAPL.csv`, 'utf8').trim().split('\n').slice(1);
    const close = await plane('close');
    const T = facts.sessions.length;
    const n = facts.assets.indexOf('AAPL');
    expect([...close.slice(n * T, (n + 1) * T)]).toEqual(lines.map((line) => Number(line.split(',')[5])));
    expect(quality.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(facts.groups.sector).toHaveLength(
      new Set(
        readFileSync(`${data}/us12-sectors.csv`, 'utf8')
          .trim()
          .split('\n')
          .slice(1)
          .map((line) => line.split(',')[1]),
      ).size,
    );
  },
);

test.skipIf(!data)(
  'of the British stocks holidays kept as rows, the lost session, the blanks and the unadjusted jumps are found',
  { timeout: 120_000 },
  async () => {
    const { quality, facts } = await checked('ftse');
    const index = new Set(
      readFileSync(`${data}/ftse/index.csv`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.slice(0, 10)),
    );
    const stock = readFileSync(`${data}/ftse/close.csv`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.slice(0, 10));
    const holidays = stock.filter((day) => day < '2006' && !index.has(day));
    const standing = new Set(found(quality, 'standstill')!.examples.map(({ from }) => from));
    expect(holidays.filter((day) => !standing.has(day))).toEqual([]);
    expect([...standing].filter((day) => day! < '2006')).toHaveLength(50);
    expect(facts.sessions.filter((day) => holidays.includes(day))).toEqual([]);
    expect(said(quality, 'missing-session')).toContain('2022-06-14');
    expect(found(quality, 'gap')!.count).toBe(29);
    expect(assetsIn(quality, 'outlier')).toEqual(expect.arrayContaining(['III.L', 'BDEV.L', 'HSX.L', 'BKG.L']));
    expect(found(quality, 'survivors-only')).toBeDefined();
  },
);

test.skipIf(!data)(
  'the Chinese index has 300 members on every session from July 2013, and its statements explain themselves',
  { timeout: 240_000 },
  async () => {
    const { quality, facts, plane } = await checked('ashares');
    const member = await plane('member');
    const T = facts.sessions.length;
    const counts = facts.sessions.map((_, t) => facts.assets.reduce((sum, _name, n) => sum + member[n * T + t]!, 0));
    expect(new Set(counts.filter((_, t) => facts.sessions[t]! >= '2013-07-01'))).toEqual(new Set([300]));
    expect(new Set(counts.filter((_, t) => facts.sessions[t]! < '2013-07-01'))).toEqual(new Set([291]));
    expect(assetsIn(quality, 'price-limit').sort()).toEqual(['600688.SH', '600871.SH']);
    expect(found(quality, 'average-price')).toBeDefined();
    expect(said(quality, 'partial-quarters')).toContain('mb_revenue');
    expect(said(quality, 'absent-by-asset')).toContain('gp_margin');
    expect(said(quality, 'weekend-publication')).toContain('22 %');
    const up = await plane('limit_up');
    expect([...up].filter((mark) => mark === 1).length).toBeGreaterThan(5000);
  },
);

test.skipIf(!data)(
  'of the American index the missing members, the reused tickers and the lost volume are found',
  { timeout: 240_000 },
  async () => {
    const { quality } = await checked('us500');
    expect(quality.survivorship[0]).toEqual({ day: '2010-06-30', members: 499, listed: 353, priced: 348 });
    expect(said(quality, 'never-member')).toContain('34 of 604');
    expect(assetsIn(quality, 'little-traded')).toEqual(['EP', 'SII']);
    expect(assetsIn(quality, 'partly-priced')).toEqual(expect.arrayContaining(['IR', 'SUN']));
    expect(found(quality, 'zero-volume')!.examples.find(({ asset }) => asset === 'AMCR')!.message).toContain('2019-06-11');
    expect(quality.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
);

test.skipIf(!data)(
  'the twelve members of the American index most traded in the quarter to one day may be held from that day on',
  { timeout: 240_000 },
  async () => {
    const { quality, facts, plane, status } = await checked('us500-most-traded');
    expect(status).toBe('ok');
    // As a query for the highest mean of close times volume over the 63 sessions up to the day gives them.
    const most = ['AAPL', 'AMD', 'AMZN', 'BAC', 'GOOG', 'GOOGL', 'META', 'MSFT', 'NFLX', 'NVDA', 'TSLA', 'XOM'];
    expect(facts.assets).toEqual(most);
    const member = await plane('member');
    const T = facts.sessions.length;
    const chosen = facts.sessions.indexOf('2022-06-24');
    for (const [n, asset] of most.entries()) {
      const own = member.subarray(n * T, (n + 1) * T);
      expect([asset, own.indexOf(1), own.subarray(chosen).includes(0)]).toEqual([asset, chosen, false]);
    }
    expect(said(quality, 'eligible')).toContain('most-traded keeps out');
  },
);

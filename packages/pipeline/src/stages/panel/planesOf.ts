import { asOf, fail, type Plane, type Result, trailingTwelve } from '@foliograph/core';
import { limitPlanes } from './limitPlanes.js';
import type { PanelFrame } from './makeFrame.js';
import type { PanelParams } from './PanelParams.js';
import { readStatements } from './readStatements.js';
import { sectorPlane } from './sectorPlane.js';
import { seriesPlane } from './seriesPlane.js';
import type { Tables } from './Tables.js';
import { underPolicy } from './underPolicy.js';

/** Daily planes by name in the order in which they are stored, each made when it is asked for, and the names of groups. */
interface Known {
  readonly planes: ReadonlyMap<string, () => Promise<Plane>>;
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/** What all tables know of the assets of a frame on its sessions; whether they may be held is not among it. */
export async function planesOf(tables: Tables, frame: PanelFrame, params: PanelParams): Promise<Result<Known>> {
  const { given, sectors, statements, series, read } = tables;
  const { assets, sessions, traded } = frame;
  const told = { assets, sessions };
  const planes = new Map<string, () => Promise<Plane>>();
  const fields = given.fields.filter((field) => field !== 'trading');
  for (const field of fields) planes.set(field, async () => underPolicy(field, frame.place(await read(field)), frame));

  const limits = limitPlanes(params.market, new Set(fields), sessions.length);
  let marks: ReadonlyMap<string, Plane> | undefined;
  const marked = async () => {
    if (marks) return marks;
    const bars = new Map<string, Plane>([['trading', traded]]);
    for (const field of fields) bars.set(field, frame.place(await read(field)));
    marks = limits!(bars);
    return marks;
  };
  if (limits) for (const field of ['limit_up', 'limit_down']) planes.set(field, async () => (await marked()).get(field)!);
  planes.set('trading', async () => traded);
  if (given.fields.includes('trading'))
    planes.set('suspended', async () => frame.place(await read('trading')).map((mark) => (mark === 0 ? 1 : 0)));

  for (const [k, artifact] of statements.entries()) {
    const { yearToDate, fiscalYearEnd, maxAge } = params.statements[k]!;
    const rows = await readStatements(artifact);
    const unknown = yearToDate.find((field) => !rows.fields.has(field));
    if (unknown)
      return fail(`year-to-date names "${unknown}", which the statements do not hold`, {
        remedy: `they hold ${[...rows.fields.keys()].join(', ')}`,
      });
    const wanted = (field: string) => params.prior.includes(`${field}_prior`);
    for (const field of rows.fields.keys()) planes.set(field, async () => asOf(rows, told, { fields: [field], maxAge }).get(field)!);
    for (const field of yearToDate) {
      const yearly = { field, maxAge, fiscalYearEnd };
      planes.set(`${field}_ttm`, async () => trailingTwelve(rows, told, yearly));
      if (wanted(`${field}_ttm`)) planes.set(`${field}_ttm_prior`, async () => trailingTwelve(rows, told, { ...yearly, yearsAgo: 1 }));
    }
    for (const field of [...rows.fields.keys()].filter(wanted))
      planes.set(`${field}_prior`, async () => asOf(rows, told, { fields: [field], maxAge, yearsAgo: 1 }).get(field)!);
  }
  for (const [k, artifact] of series.entries()) planes.set(params.series[k]!, () => seriesPlane(artifact, told));
  const bySector = sectors && (await sectorPlane(sectors, told));
  if (bySector) planes.set('sector', async () => bySector.plane);
  return { ok: true, value: { planes, groups: bySector ? { sector: bySector.names } : {} } };
}

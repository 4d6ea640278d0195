import { asOf, cut, fail, type Plane, resample, survivorshipGap, trailingTwelve } from '@foliograph/core';
import { planeFromArrow, planeToArrow } from '../arrow/index.js';
import type { PanelFacts } from '../plan/index.js';
import { countMissing } from './panel/countMissing.js';
import { exchangeDays } from './panel/exchangeDays.js';
import { leaversOf } from './panel/leaversOf.js';
import { limitPlanes } from './panel/limitPlanes.js';
import { makeFrame } from './panel/makeFrame.js';
import type { PanelParams } from './panel/PanelParams.js';
import { readSpells } from './panel/readSpells.js';
import { readStatements } from './panel/readStatements.js';
import { refusals } from './panel/refusals.js';
import { sectorPlane } from './panel/sectorPlane.js';
import { seriesPlane } from './panel/seriesPlane.js';
import { underPolicy } from './panel/underPolicy.js';
import { defineStage } from './Stage.js';
import { tellFound } from './tellFound.js';

/**
 * All that is known of the universe on the sessions of the experiment's calendar, one file a field: bars under the missing-data policy, marks (trading, member, limit_up, limit_down),
 * statements as published before each session, series and sectors; with the facts that the plan is unrolled from and counts of what is missing.
 */
export const panel = defineStage<PanelParams>({
  summary: 'All that is known of the universe on the calendar of the experiment.',
  version: 2,
  deterministic: true,
  heavy: false,
  async run({ prices = [], sessions: listed = [], membership = [], sectors = [], statements = [], series = [] }, params, context) {
    const { calendar, market } = params;
    const [from, to] = [params.from ?? undefined, params.to ?? undefined];
    const source = prices[0]!;
    const given = await source.json<PanelFacts>('facts.json');
    const read = async (field: string) => planeFromArrow(await source.bytes(`${field}.arrow`)).plane as Plane;
    // What lies after `to` is cut away first: no later bar may complete a period.
    const days = (await exchangeDays(listed[0], given.sessions)).filter((day) => to === undefined || day <= to);
    const spells = membership[0] ? await readSpells(membership[0]) : [];
    const frame = makeFrame(
      {
        ...given,
        close: await read(given.fields.includes('close') ? 'close' : given.fields[0]!),
        trading: given.fields.includes('trading') ? await read('trading') : undefined,
        days,
        spells,
      },
      params,
    );
    const { assets, traded, member } = frame;

    const fields: string[] = [];
    let sessions: readonly string[] = [];
    const write = async (field: string, plane: Plane) => {
      const daily = { assets, sessions: days, calendar: 'daily' as const, fields: new Map([[field, plane]]) };
      const known = cut(resample(daily, calendar, to === undefined ? {} : { to }), { from });
      sessions = known.sessions;
      fields.push(field);
      await context.write(`${field}.arrow`, planeToArrow({ assets, sessions, plane: known.fields.get(field)! }));
    };
    const limited = new Map<string, Plane>([['trading', traded]]);
    for (const field of given.fields.filter((name) => name !== 'trading')) {
      const plane = frame.place(await read(field));
      if (market !== null) limited.set(field, plane);
      await write(field, underPolicy(field, plane, frame));
    }
    for (const [field, plane] of limitPlanes(market, limited, days.length)) await write(field, plane);
    limited.clear();
    await write('trading', traded);
    if (member) await write('member', member);
    const told = { assets, sessions: days };
    for (const [k, artifact] of statements.entries()) {
      const { yearToDate, fiscalYearEnd, maxAge } = params.statements[k]!;
      const rows = await readStatements(artifact);
      const unknown = yearToDate.find((field) => !rows.fields.has(field));
      if (unknown)
        return fail(`year-to-date names "${unknown}", which the statements do not hold`, {
          remedy: `they hold ${[...rows.fields.keys()].join(', ')}`,
        });
      for (const field of rows.fields.keys()) await write(field, asOf(rows, told, { fields: [field], maxAge }).get(field)!);
      for (const field of yearToDate) await write(`${field}_ttm`, trailingTwelve(rows, told, { field, maxAge, fiscalYearEnd }));
    }
    for (const [k, artifact] of series.entries()) await write(params.series[k]!, await seriesPlane(artifact, told));
    const bySector = sectors[0] && (await sectorPlane(sectors[0], told));
    if (bySector) await write('sector', bySector.plane);

    const facts: PanelFacts = {
      assets,
      sessions,
      calendar,
      fields,
      absent: frame.absent,
      groups: bySector ? { sector: bySector.names } : {},
      ...(given.label ? { label: given.label } : {}),
    };
    await context.write('facts.json', JSON.stringify(facts));
    const begin = from === undefined ? 0 : days.filter((day) => day < from).length;
    await context.write('missing.json', JSON.stringify(countMissing(frame, begin)));
    const gap = survivorshipGap({ ...frame.everyone, sessions: days, spells });
    await context.write('universe.json', JSON.stringify({ refused: frame.refused, survivorship: gap, leavers: leaversOf(frame) }));
    return tellFound([], context, refusals(frame.refused, given.assets.length));
  },
});

import { cut, type Plane, resample, survivorshipGap } from '@foliograph/core';
import { planeFromArrow, planeToArrow } from '../arrow/index.js';
import type { PanelFacts } from '../plan/index.js';
import { countMissing } from './panel/countMissing.js';
import { exchangeDays } from './panel/exchangeDays.js';
import { exclusions } from './panel/exclusions.js';
import { judgeAssets } from './panel/judgeAssets.js';
import { leaversOf } from './panel/leaversOf.js';
import { makeFrame } from './panel/makeFrame.js';
import { narrowed } from './panel/narrowed.js';
import type { PanelParams } from './panel/PanelParams.js';
import { planesOf } from './panel/planesOf.js';
import { readSpells } from './panel/readSpells.js';
import { refusals } from './panel/refusals.js';
import type { Tables } from './panel/Tables.js';
import { defineStage } from './Stage.js';
import { tellFound } from './tellFound.js';

const left = { check: 'universe', summary: 'The universe is as it is asked for.', plural: 'doubts about the universe' };

/**
 * All that is known of the universe on the sessions of the experiment's calendar, one file a field: bars under the missing-data policy, marks (trading, suspended, member, limit_up, limit_down),
 * statements as published before each session, series and sectors; with the facts that the plan is unrolled from and counts of what is missing.
 */
export const panel = defineStage<PanelParams>({
  summary: 'All that is known of the universe on the calendar of the experiment.',
  version: 5,
  deterministic: true,
  heavy: false,
  async run({ prices = [], sessions: listed = [], membership = [], sectors = [], statements = [], series = [] }, params, context) {
    const { calendar } = params;
    const [from, to] = [params.from ?? undefined, params.to ?? undefined];
    const source = prices[0]!;
    const given = await source.json<PanelFacts>('facts.json');
    const stored = async (field: string) => planeFromArrow(await source.bytes(`${field}.arrow`)).plane as Plane;
    const shown = given.fields.includes('close') ? 'close' : given.fields[0]!;
    const close = await stored(shown);
    // It is asked for twice, and read once.
    const read = async (field: string) => (field === shown ? close : stored(field));
    // What lies after `to` is cut away first: no later bar may complete a period.
    const days = (await exchangeDays(listed[0], given.sessions)).filter((day) => to === undefined || day <= to);
    const begin = from === undefined ? 0 : days.filter((day) => day < from).length;
    const spells = membership[0] ? await readSpells(membership[0]) : [];
    const tables: Tables = { given, sectors: sectors[0], statements, series, read };
    const whole = makeFrame(
      {
        ...given,
        close,
        trading: given.fields.includes('trading') ? await read('trading') : undefined,
        days,
        spells,
      },
      params,
    );
    let known = await planesOf(tables, whole, params);
    if (!known.ok) return known;
    const judged = params.eligible.length > 0 ? await judgeAssets(known.value.planes, whole, params, begin) : undefined;
    if (judged && !judged.ok) return judged;
    const frame = judged ? narrowed(whole, judged.value.member, begin) : whole;
    if (judged) known = await planesOf(tables, frame, params);
    if (!known.ok) return known;
    const { planes, groups } = known.value;
    const { assets, member } = frame;

    const fields: string[] = [];
    let sessions: readonly string[] = [];
    const write = async (field: string, plane: Plane) => {
      const daily = { assets, sessions: days, calendar: 'daily' as const, fields: new Map([[field, plane]]) };
      const period = cut(resample(daily, calendar, to === undefined ? {} : { to }), { from });
      sessions = period.sessions;
      fields.push(field);
      await context.write(`${field}.arrow`, planeToArrow({ assets, sessions, plane: period.fields.get(field)! }));
    };
    for (const [field, plane] of planes) {
      await write(field, await plane());
      if (field === 'trading' && member) await write('member', member);
    }

    const facts: PanelFacts = {
      assets,
      sessions,
      calendar,
      fields,
      absent: frame.absent,
      groups,
      ...(given.label ? { label: given.label } : {}),
    };
    await context.write('facts.json', JSON.stringify(facts));
    await context.write('missing.json', JSON.stringify(countMissing(frame, begin)));
    const { refused, everyone } = frame;
    const survivorship = survivorshipGap({ ...everyone, sessions: days, spells });
    const excluded = judged?.value.excluded ?? [];
    await context.write('universe.json', JSON.stringify({ refused, survivorship, leavers: leaversOf(frame), excluded }));
    return tellFound(exclusions(excluded), context, [...(judged?.value.warnings ?? []), ...refusals(refused, given.assets.length)], left);
  },
});

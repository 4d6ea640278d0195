import { cut, type Panel, resample, select } from '@foliograph/core';
import { planeToArrow } from '../arrow/index.js';
import type { PanelFacts } from '../plan/index.js';
import { readPanel } from './readPanel.js';
import { defineStage } from './Stage.js';

interface PanelParams {
  readonly calendar: Panel['calendar'];
  readonly from: string | null;
  readonly to: string | null;
  readonly universe: 'all' | readonly string[];
}

/** The bars of the universe on the sessions of the experiment's calendar, one file a field, with the facts that the plan is unrolled from. */
export const panel = defineStage<PanelParams>({
  summary: 'Bars of the universe on the calendar of the experiment.',
  version: 1,
  deterministic: true,
  heavy: false,
  async run({ prices = [] }, { calendar, from, to, universe }, context) {
    const { panel: daily, facts: read } = await readPanel(prices[0]!);
    const absent = universe === 'all' ? [] : universe.filter((name) => !daily.assets.includes(name));
    const wanted =
      universe === 'all'
        ? daily
        : select(
            daily,
            universe.filter((name) => !absent.includes(name)),
          );
    // What lies after `to` is cut away first: no later bar may complete a period.
    const known = cut(wanted, to === null ? {} : { to });
    const whole = resample(known, calendar, to === null ? {} : { to });
    const { assets, sessions, fields } = cut(whole, from === null ? {} : { from });
    for (const [field, plane] of fields) await context.write(`${field}.arrow`, planeToArrow({ assets, sessions, plane }));
    const facts: PanelFacts = { ...read, assets, sessions, calendar, absent };
    await context.write('facts.json', JSON.stringify(facts));
    return { ok: true, value: {} };
  },
});

import { type AccuracyRow, accuracyOf } from '@foliograph/core';
import { planeFromArrow, readPanel, registries } from '@foliograph/pipeline';
import type { LockedRun } from './openLocked.js';

type Choice = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** How right the forecasts of one model and seed were in each calendar year from a day on, all assets together: rows whose part is the year. */
export async function accuracyByYear({ lock, open }: LockedRun, forecasts: string, from: string): Promise<readonly YearRow[]> {
  const { target, backtest } = lock.spec as unknown as {
    readonly target: Choice;
    readonly backtest: { readonly execution: { readonly lag: number | readonly number[]; readonly price: string } };
  };
  const [[name, params]] = Object.entries(target) as [[string, Choice[string]]];
  const { lag, price } = backtest.execution;
  const member = registries.targets.get(name)!;
  const artifact = await open('panel');
  const { fields } = await artifact.json<{ readonly fields: readonly string[] }>('facts.json');
  const { panel } = await readPanel(artifact, [price, ...(fields.includes('member') ? ['member'] : [])]);
  const prices = panel.fields.get(price)!;
  const marks = panel.fields.get('member');
  const shape = { assets: panel.assets.length, sessions: panel.sessions.length, member: marks };
  const labels = member.label(prices, shape, params as never, [lag].flat()[0]!).map((label, i) => (marks?.[i] === 0 ? NaN : label));
  const { plane } = planeFromArrow(await (await open(forecasts)).bytes('forecasts.arrow'));
  const years = new Map<string, number[]>();
  panel.sessions.forEach((day, t) => {
    const rows = panel.assets.map((_, n) => n * panel.sessions.length + t);
    if (day >= from) years.set(day.slice(0, 4), [...(years.get(day.slice(0, 4)) ?? []), ...rows]);
  });
  const none = new Int32Array(0);
  return [...years].flatMap(([part, rows]) =>
    accuracyOf({
      assets: panel.assets,
      forecasts: plane as Float64Array,
      labels,
      prices,
      target: member,
      parts: { training: none, validation: none, test: Int32Array.from(rows) },
    })
      .filter(({ asset }) => asset === 'pooled')
      .map((row) => ({ ...row, part })),
  );
}

/** A row of a year, by its number. */
export type YearRow = Omit<AccuracyRow, 'part'> & { readonly part: string };

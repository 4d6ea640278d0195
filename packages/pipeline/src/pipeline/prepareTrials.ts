import { type Diagnostic, ok, type Result, unknown } from '@foliograph/core';
import { type Node, select, triedBy, type Union, unionOf } from '../plan/index.js';
import { distinct, type LoadedSweep, type LoadedTrial } from '../spec/index.js';
import type { Manifest, Store } from '../store/index.js';
import { criteriaOf } from './criteriaOf.js';
import { errorsIn } from './errorsIn.js';
import { type PreparedPipeline, preparePipeline } from './preparePipeline.js';

/** One trial, planned. */
export interface PreparedTrial {
  readonly trial: LoadedTrial;
  readonly prepared: PreparedPipeline;
  /** The strategy whose figure is looked at. */
  readonly strategy: string;
}

/** All that leads to the figures of all trials, in one plan. */
export interface UnrolledTrials extends Union {
  readonly warnings: readonly Diagnostic[];
}

/** All trials of a sweep, planned. */
export interface PreparedTrials {
  readonly criteria: Extract<ReturnType<typeof criteriaOf>, { ok: true }>['value'];
  readonly trials: readonly PreparedTrial[];
  /** One plan of all data that they read. */
  readonly data: Union;
  /** Errors that checks found in the data. */
  errors(finished: ReadonlyMap<string, Manifest>): Promise<readonly Diagnostic[]>;
  /** Unrolls the trials whose panel is there, given what is finished of `data`; the others have no nodes. */
  unroll(finished: ReadonlyMap<string, Manifest>): Promise<Result<UnrolledTrials>>;
}

/** Plans every trial of a sweep; an error where one of them cannot be planned, or lacks the figure or the strategy that is asked for. */
export async function prepareTrials({ base, sweep, trials }: LoadedSweep, store: Store): Promise<Result<PreparedTrials>> {
  const criteria = criteriaOf(sweep.by, base.place(['sweep', 'by']));
  if (!criteria.ok) return criteria;
  const problems: Diagnostic[] = [];
  const planned: PreparedTrial[] = [];
  for (const trial of trials) {
    const prepared = await preparePipeline(trial.loaded, store.digest);
    if (!prepared.ok) {
      problems.push(...prepared.problems);
      continue;
    }
    const names = triedBy(prepared.value.plan).map(({ strategy }) => strategy);
    const strategy = sweep.of ?? names[0];
    if (strategy !== undefined && names.includes(strategy)) planned.push({ trial, prepared: prepared.value, strategy });
    else if (strategy === undefined)
      problems.push({
        severity: 'error',
        message: 'a sweep needs portfolios, whose figures it compares',
        place: base.place(['portfolios']),
      });
    else problems.push(unknown('strategy', strategy, names, base.place(['sweep', 'of'])));
  }
  if (problems.length > 0) return { ok: false, problems: distinct(problems) };
  const data = unionOf(planned.map(({ prepared }) => prepared.data));
  const own = (finished: ReadonlyMap<string, Manifest>, index: number): ReadonlyMap<string, Manifest> =>
    new Map([...data.ids[index]!].flatMap(([id, named]) => (finished.has(named) ? [[id, finished.get(named)!] as const] : [])));
  return ok({
    criteria: criteria.value,
    trials: planned,
    data,
    async errors(finished) {
      const found = await Promise.all(
        planned.map(({ prepared: { plan, data } }, index) => errorsIn(plan, data, own(finished, index), store)),
      );
      return distinct(found.flat());
    },
    async unroll(finished) {
      const nodes: (readonly Node[])[] = [];
      const warnings: Diagnostic[] = [];
      const wrong: Diagnostic[] = [];
      for (const [index, { prepared }] of planned.entries()) {
        const panel = own(finished, index).get('panel');
        const unrolled = panel ? await prepared.unroll(store.open(panel)) : ok({ nodes: [], warnings: [] });
        if (!unrolled.ok) wrong.push(...unrolled.problems);
        else {
          nodes.push(select(unrolled.value.nodes, { until: ['summary', 'accuracy'] }).nodes);
          warnings.push(...unrolled.value.warnings);
        }
      }
      if (wrong.length > 0) return { ok: false, problems: distinct(wrong) };
      return ok({ ...unionOf(nodes), warnings: distinct(warnings) });
    },
  });
}

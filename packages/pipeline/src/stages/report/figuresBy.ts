import { conventionSet, formulaOf, periodsPerYear, registry } from '@foliograph/core';
import type { ReportData } from '@foliograph/report';
import type { Registries } from '../../spec/index.js';
import { figureSet } from '../figureSet.js';
import type { ReportParams } from './ReportParams.js';

/** Every figure as the spec's convention computes it, by group and in the order of its rank, and that convention in a sentence. */
export function figuresBy(
  { spec, tracks }: ReportParams,
  { metrics }: Pick<Registries, 'metrics'>,
): Pick<ReportData, 'figures' | 'convention'> {
  const name = spec.metrics.convention;
  const convention = registry(conventionSet).get(name)!;
  const others = tracks.filter(({ kind }) => kind === 'benchmark');
  const compared = (others.find(({ traded }) => !traded) ?? others[0])?.name;
  const groups = {
    return: 'Return',
    risk: 'Risk',
    drawdown: 'Drawdown',
    benchmark: `Against ${compared ?? 'a benchmark'}`,
    trading: 'Trading',
  };
  const figures = figureSet(metrics)
    .toSorted(([, a], [, b]) => a.rank - b.rank)
    .map(([key, metric]) => {
      const { title, summary, unit, group, main = false } = metric;
      return { key, name: title, summary, ...formulaOf(metric, convention), unit, group: groups[group], main };
    });
  const p = periodsPerYear[spec.data.calendar];
  return {
    figures,
    convention: `Convention ${name}. ${convention.summary} There are p = ${p} periods a year, r are returns from session to session.`,
  };
}

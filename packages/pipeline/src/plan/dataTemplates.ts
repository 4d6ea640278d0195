import type { Registries, Spec } from '../spec/index.js';
import { chosen } from './chosen.js';
import type { Template } from './Template.js';

/** From sources to the panel and the series beside it. */
export function dataTemplates(spec: Spec, { sources }: Registries): Template[] {
  const { prices, calendar, from = null, to = null, benchmarks, riskFree } = spec.data;
  const read = (id: string, stage: string, choice: typeof prices, ...at: string[]): Template => {
    const { params, versions } = chosen('sources', sources, choice);
    return {
      id,
      stage,
      each: [],
      versions,
      params: { source: params },
      needs: {},
      drawn: true,
      reads: { source: choice, at: ['data', ...at] },
    };
  };
  const series = Object.entries(benchmarks).map(([name, choice]) => read(`series:${name}`, 'series', choice, 'benchmarks', name));
  if (riskFree) series.push(read('risk-free', 'series', riskFree, 'risk-free'));
  const universe = spec.universe === 'all' ? 'all' : [...spec.universe];
  const panel: Template = {
    id: 'panel',
    stage: 'panel',
    each: [],
    versions: {},
    params: { calendar, from, to, universe },
    needs: { prices: ['prices'] },
  };
  return [read('prices', 'prices', prices, 'prices'), panel, ...series];
}

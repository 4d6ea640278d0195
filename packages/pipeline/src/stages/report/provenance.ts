import type { ReportData } from '@foliograph/report';
import { canonical, type Json } from '../../json/index.js';
import { version } from '../../version.js';
import type { Inputs } from '../Stage.js';
import type { ReportParams } from './ReportParams.js';

/** What a reader needs to get the same bytes again. */
export function provenanceOf(inputs: Inputs, { spec, inputs: files, engine, plan }: ReportParams): NonNullable<ReportData['provenance']> {
  const { lag, price } = spec.backtest.execution;
  return {
    spec: { name: `${spec.name} (every default written out, without paths)`, text: JSON.stringify(spec, null, 2) },
    plan,
    inputs: Object.entries(files).flatMap(([node, digests]) =>
      Object.entries(digests).map(([name, digest]) => ({ name: `${node}: ${name}`, digest })),
    ),
    nodes: Object.entries(inputs).flatMap(([role, artifacts]) =>
      artifacts.map(({ digest }, i) => ({ node: artifacts.length > 1 ? `${role} (${i + 1})` : role, digest })),
    ),
    versions: [{ name: 'Foliograph', value: version }],
    engine: Object.entries(engine).map(([name, value]) => ({ name, value: typeof value === 'string' ? value : canonical(value as Json) })),
    seeds: [spec.seed],
    conventions: [
      { name: 'figures', value: spec.metrics.convention },
      { name: 'execution', value: `at the ${price}, ${lag} session(s) after the decision` },
      { name: 'rebalancing', value: spec.backtest.rebalance },
      { name: 'risk-free', value: spec.data['risk-free'] === undefined ? '0' : canonical(spec.data['risk-free']) },
    ],
  };
}

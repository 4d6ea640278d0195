import { periodsPerYear } from '@foliograph/core';
import type { ReportData } from '@foliograph/report';
import { version } from '../../version.js';
import type { Inputs } from '../Stage.js';
import type { ReportParams } from './ReportParams.js';
import { tradingConventions } from './tradingConventions.js';

/** What a reader needs to get the same bytes again. */
export function provenanceOf(inputs: Inputs, { spec, inputs: files, engine, plan }: ReportParams): NonNullable<ReportData['provenance']> {
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
    engine: [
      {
        name: 'engine',
        value: `${engine.name} ${engine.version} on ${engine.device}`,
      },
    ],
    seeds: [spec.seed],
    conventions: [
      { name: 'figures', value: `${spec.metrics.convention}, ${periodsPerYear[spec.data.calendar]} sessions a year` },
      ...tradingConventions(spec.backtest),
      { name: 'rebalancing', value: spec.backtest.rebalance },
      {
        name: 'risk-free',
        value: spec.data['risk-free'] === undefined ? '0' : `by ${Object.keys(spec.data['risk-free']).join()}, a yield a year`,
      },
    ],
  };
}

import type { ComparedWeights } from '@foliograph/pipeline';
import { shown } from './shown.js';
import { textTable } from './textTable.js';

/** Where two results held other weights: a table a strategy, the largest differences first. */
export function weightsText(weights: readonly ComparedWeights[]): string {
  return weights.map(strategyText).join('');
}

function strategyText({ node, sessions, others, distance, largest }: ComparedWeights): string {
  const rows = largest.map(({ session, asset, before, after }) => [
    `${session}  ${asset}`,
    ...[before, after, after - before].map((weight) => shown(weight, 'fraction')),
  ]);
  const alone = others > 0 ? `, ${others} more are of one result alone` : '';
  const title = `weights of ${node}: ${shown(distance, 'fraction')} apart on the mean of ${sessions} sessions${alone}`;
  return `\n${title}\n${rows.length > 0 ? `${textTable([['largest differences', 'before', 'after', 'difference'], ...rows])}\n` : ''}`;
}

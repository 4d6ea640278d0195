import type { NodeState, Preview } from '@foliograph/pipeline';
import { few } from './few.js';

/** What a run would do with a node, and why. */
export interface PreviewRow {
  readonly stage: string;
  readonly state: NodeState['state'];
  readonly reason: string;
  /** How long it is expected to take, where earlier runs tell. */
  readonly seconds?: number;
  /** Bytes of memory that it is reckoned with, where that is known. */
  readonly memory?: number;
}

/** A row for each node of a preview, and for each template that is not unrolled yet. */
export const previewRows = ({ nodes, waiting }: Preview): readonly PreviewRow[] => [
  ...nodes.map(({ node, state, reason, waitsFor, seconds, memory }) => ({
    stage: node.id,
    state,
    reason: reason ?? (waitsFor ? `for ${few(waitsFor)}` : ''),
    ...(seconds === undefined ? {} : { seconds }),
    ...(memory === undefined ? {} : { memory }),
  })),
  ...waiting.map((id) => ({ stage: id, state: 'waiting' as const, reason: 'for the panel' })),
];

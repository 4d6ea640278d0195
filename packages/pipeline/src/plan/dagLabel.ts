import type { DagNode } from './Dag.js';

/** A node's id, with how often its template is repeated: "train:lstm ×12", or over what: "train:lstm × asset × fold". */
export const dagLabel = ({ id, times, over }: DagNode): string =>
  `${id}${times === undefined ? '' : ` ×${times}`}${over ? ` × ${over.join(' × ')}` : ''}`;

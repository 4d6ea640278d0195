/** The nodes of a plan, or the templates that they are unrolled from, and who reads whom. */
export interface Dag {
  readonly nodes: readonly DagNode[];
  readonly edges: readonly DagEdge[];
}

export interface DagNode {
  readonly id: string;
  readonly stage: string;
  /** What a template is repeated over, where the data have not said how often. */
  readonly over?: readonly string[];
  /** How many nodes a template stands for, where that is known and not one. */
  readonly times?: number;
}

export interface DagEdge {
  readonly from: string;
  readonly to: string;
}

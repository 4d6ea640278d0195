import type { Json } from '../json/index.js';
import type { Choice } from '../spec/index.js';

/** What a template is repeated over once the data are known. */
export type Dimension = 'asset' | 'sector' | 'fold' | 'seed' | 'member';

/** A node of the plan as the spec alone decides it; one template stands for every asset, fold and seed it is repeated over. */
export interface Template {
  readonly id: string;
  readonly stage: string;
  readonly each: readonly Dimension[];
  /** Models of its ensemble, where it is repeated over them. */
  readonly members?: number;
  /** The role by which it reads its own output of the fold before, where there is one. */
  readonly before?: string;
  readonly versions: Readonly<Record<string, number>>;
  readonly params: { readonly [key: string]: Json };
  /** Templates it reads, by role: "id" for the whole output, "id#part" for one part, "id#{asset}" for the part of its own asset. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** Whether it can run before anything is known of the data. */
  readonly early?: true;
  /** Whether its output holds what a reader must be warned of, as `warnings.json`. */
  readonly tells?: true;
  /** Whether the folds of the data are among its parameters. */
  readonly folds?: true;
  /** Whether it draws random numbers, so that the seed decides its output. */
  readonly drawn?: true;
  /** The threads with which an engine computes it; engine, version and threads then decide its output. */
  readonly threads?: number;
  /** Whether frozen models are served in it, by ONNX Runtime on the processor whatever trained them. */
  readonly serves?: true;
  /** Files that its member opens, by the parameter that names them, and where the spec names the member. */
  readonly opens?: { readonly paths: Readonly<Record<string, string>>; readonly at: readonly string[] };
  /** The source whose files it reads, and where the spec names it. */
  readonly reads?: { readonly source: Choice; readonly at: readonly string[] };
}

/** A pipeline as the spec alone decides it, in an order in which it can run. */
export interface Plan {
  readonly name: string;
  readonly seed: number;
  /** What models that draw random numbers are trained with, one after the other. */
  readonly seeds: readonly number[];
  readonly templates: readonly Template[];
}

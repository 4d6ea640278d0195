import type { Tensor } from '../graph/index.js';
import type { Scope } from './Scope.js';

/** A layer over a sequence [T, B, F] that gives the outputs of all steps [T, B, units] and of the last [B, units]. */
export type Recurrent = (scope: Scope, name: string, x: Tensor, units: number) => { readonly hidden: Tensor; readonly last: Tensor };

import type { Factor } from '../factors/Factor.js';
import * as factorSet from '../factors/index.js';
import { type Registry, registry } from '../member/index.js';
import * as operatorSet from '../operators/index.js';
import type { Operator, OperatorSymbol } from '../operators/Operator.js';

type Written = OperatorSymbol & { readonly name: string };

const written = (operators: Registry<Operator>, inputs: number): ReadonlyMap<string, Written> =>
  new Map(
    [...operators].flatMap(([name, { series, symbol }]) =>
      symbol && series.length === inputs ? [[symbol.text, { ...symbol, name }]] : [],
    ),
  );

const operators: Registry<Operator> = registry<Operator>(operatorSet, '_');
const factors: Registry<Factor> = registry<Factor>(factorSet, '_');

/** The words and signs that formulas are made of besides fields and numbers. */
export const vocabulary = { operators, factors, prefix: written(operators, 1), infix: written(operators, 2) };

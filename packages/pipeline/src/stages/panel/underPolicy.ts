import { fillPrices, type Plane } from '@foliograph/core';
import type { PanelFrame } from './makeFrame.js';

type Rule = (plane: Plane, frame: PanelFrame) => Plane;

const filledBy =
  (closeOf: (plane: Plane, frame: PanelFrame) => Plane): Rule =>
  (plane, frame) =>
    fillPrices(plane, { traded: frame.traded, close: closeOf(plane, frame), sessions: frame.sessions.length, most: frame.carried });
const byClose = filledBy((_, { close }) => close);
const byItself = filledBy((plane) => plane);
/** What was not traded has none: carrying it would count it twice. */
const masked: Rule = (plane, { traded }) => {
  const left = new Float64Array(plane.length);
  for (let i = 0; i < plane.length; i++) left[i] = traded[i] === 1 ? plane[i]! : NaN;
  return left;
};

const rules: ReadonlyMap<string, Rule> = new Map([
  ...['open', 'high', 'low', 'close', 'vwap'].map((field) => [field, byClose] as const),
  ...['raw_close', 'adj_close'].map((field) => [field, byItself] as const),
  ...['preclose', 'volume', 'amount', 'turnover_rate'].map((field) => [field, masked] as const),
]);

/** A field of the bars as the missing-data policy leaves it; one that is no part of a trade stays as the source gives it. */
export const underPolicy = (field: string, plane: Plane, frame: PanelFrame): Plane => rules.get(field)?.(plane, frame) ?? plane;

import { evaluate, type Panel, type PanelTransform, parseFormula } from '@foliograph/core';
import type { Registries } from '../spec/index.js';
import { single } from './single.js';
import { viewOn } from './viewOn.js';

/** How features come of a panel: formulas, then the transforms of planes. */
export interface FeatureParams {
  readonly formulas: readonly string[];
  readonly transforms: readonly Readonly<Record<string, object>>[];
}

/** The planes of the features on a panel, one a formula, with the bytes that the factor and transform stages give them. */
export function featuresOn(
  panel: Panel,
  { formulas, transforms }: FeatureParams,
  { transforms: known }: Pick<Registries, 'transforms'>,
): Float32Array[] {
  const parsed = formulas.map((text) => {
    const formula = parseFormula(text);
    if (!formula.ok) throw new Error(`the factor "${text}" was not checked before planning`);
    return formula.value;
  });
  const steps = transforms.map((choice) => {
    const { name, params } = single(choice);
    const step = known.get(name) as PanelTransform;
    return { step, params, view: viewOn(step, params, panel) };
  });
  return evaluate(parsed, panel).map((plane) => {
    const rounded = Float32Array.from(plane);
    if (steps.length === 0) return rounded;
    let values = new Float64Array(rounded);
    for (const { step, params, view } of steps) values = new Float64Array(step.apply(values, view, params));
    return Float32Array.from(values);
  });
}

import { type Formula, type PanelTransform, parseFormula } from '@foliograph/core';

/** The formulas that a panel transform reads besides the feature, which the spec's check has parsed before. */
export const formulasOf = (transform: PanelTransform, params: Readonly<Record<string, unknown>>): readonly Formula[] =>
  (transform.reads?.(params) ?? []).map((text) => {
    const parsed = parseFormula(text);
    if (!parsed.ok) throw new Error(`"${text}" of preprocess was not checked before planning`);
    return parsed.value;
  });

import { compileFormulas, type Program, parseFormula } from '@foliograph/core';

/** The program of formulas that are known to be sound; the same in every thread, since it comes of their texts alone. */
export function programOf(texts: readonly string[]): Program {
  return compileFormulas(
    texts.map((text) => {
      const parsed = parseFormula(text);
      if (!parsed.ok) throw new Error(`${text}: ${parsed.problems[0]!.message}`);
      return parsed.value;
    }),
  );
}

/** Stages that a target may end with, in the order of the flow, each with the sections of a spec that bring it about. */
const stages: readonly (readonly [stage: string, sections: readonly string[]])[] = [
  ['panel', ['data']],
  ['dataset', ['models', 'screen']],
  ['screen', ['screen']],
  ['train', ['models']],
  ['predict', ['models']],
  ['portfolio', ['portfolios']],
  ['backtest', ['portfolios']],
  ['report', ['models', 'portfolios']],
];

/** The stages of a pipeline that get a target, from its text alone: reading it as folio does would make every call of Nx slower. A pipeline that extends another may have them all. */
export function stagesOf(text: string): readonly string[] {
  const has = (section: string) => new RegExp(`^${section}\\s*:`, 'm').test(text);
  return stages.flatMap(([stage, sections]) => (has('extends') || sections.some(has) ? [stage] : []));
}

import type { PipelineOptions } from './PipelineOptions.js';

/** Every word that is to name nodes. */
export const wordsOf = ({ selection = {}, force = [] }: Pick<PipelineOptions, 'selection' | 'force'>): readonly string[] =>
  [selection.until, selection.from, selection.only, force].flatMap((words) => words ?? []);

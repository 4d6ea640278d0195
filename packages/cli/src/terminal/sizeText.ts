import type { SweepSize } from '@foliograph/pipeline';

/** How much work the trials of a spec are, in a sentence. */
export function sizeText({ trials, apart, stages, hit, miss, waiting, unknown }: SweepSize): string {
  const open = `${hit} hit, ${miss} miss, ${waiting} waiting`;
  if (unknown > 0)
    return `sweep: ${trials} trials; of the data alone ${stages} stages, ${open}: the rest is known once they have been read`;
  return `sweep: ${trials} trials of ${apart} stages in all, ${stages} of them different: ${open}`;
}

import type { ElementwiseMap } from '@foliograph/core';
import type { Step } from './Step.js';

/** Changes nothing. */
const identity: ElementwiseMap = { low: -Infinity, high: Infinity, below: 0, above: 0, offset: 0, scale: 1 };

/** Chains of maps, one a cell, as float32 steps over all cells; a chain shorter than the longest ends in steps that change nothing. */
export function steps(chains: readonly (readonly ElementwiseMap[])[]): Step[] {
  const length = chains.reduce((longest, chain) => Math.max(longest, chain.length), 0);
  return Array.from({ length }, (_, link) => {
    const maps = chains.map((chain) => chain[link] ?? identity);
    const column = (pick: (map: ElementwiseMap) => number) => Float32Array.from(maps, pick);
    return {
      low: column(({ low }) => notUnder(low)),
      high: column(({ high }) => -notUnder(-high)),
      below: column(({ below }) => below),
      above: column(({ above }) => above),
      offset: column(({ offset }) => offset),
      residue: column(({ offset }) => offset - Math.fround(offset)),
      scale: column(({ scale }) => scale),
    };
  });
}

const bits = new Int32Array(1);
const single = new Float32Array(bits.buffer);

/** The least float32 that is not under x: a float32 is under one exactly when it is under the other. */
function notUnder(x: number): number {
  single[0] = x;
  if (single[0] >= x || Number.isNaN(x)) return single[0];
  if (single[0] === 0) return 2 ** -149;
  bits[0]! += single[0] > 0 ? 1 : -1;
  return single[0];
}

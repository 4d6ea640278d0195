/** Whether a variable at a bound is not the next of its owner's to move: those before it are filled first, those after it emptied first. `between` marks variables that are at no bound. */
export function outOfTurn(v: number, x: Float64Array, owner: Int32Array, between: ArrayLike<number>): boolean {
  if (x[v] === 0) return v > 0 && owner[v - 1] === owner[v] && (between[v - 1] === 1 || x[v - 1] === 0);
  return v < owner.length - 1 && owner[v + 1] === owner[v] && (between[v + 1] === 1 || x[v + 1] !== 0);
}

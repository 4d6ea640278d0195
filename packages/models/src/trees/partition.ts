/** Puts the rows whose bin is at most `bin` before the others, both in their order, and gives how many they are; `spare` is written over. */
export function partition(rows: Int32Array, column: Uint8Array, bin: number, spare: Int32Array): number {
  let [left, right] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    // Written to both sides, of which one counts: a branch would be guessed wrong half the time.
    rows[left] = row;
    spare[right] = row;
    const goes = Number(column[row]! <= bin);
    left += goes;
    right += 1 - goes;
  }
  rows.set(spare.subarray(0, right), left);
  return left;
}

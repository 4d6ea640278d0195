/** Pieces of which those that lie end to end in one buffer are one; nothing is copied. */
export function* sideBySide(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let last: Uint8Array | undefined;
  for (const piece of pieces) {
    if (piece.length === 0) continue;
    if (last && last.buffer === piece.buffer && last.byteOffset + last.length === piece.byteOffset)
      last = new Uint8Array(last.buffer, last.byteOffset, last.length + piece.length);
    else {
      if (last) yield last;
      last = piece;
    }
  }
  if (last) yield last;
}

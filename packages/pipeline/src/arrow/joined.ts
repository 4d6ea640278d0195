/** Pieces put together to about `limit` bytes each, so that few are written; a larger one passes as it is. */
export function* joined(pieces: Iterable<Uint8Array>, limit = 2 ** 24): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for (const piece of pieces) {
    if (piece.length === 0) continue;
    if (size > 0 && size + piece.length > limit) {
      yield whole(waiting, size);
      waiting = [];
      size = 0;
    }
    waiting.push(piece);
    size += piece.length;
  }
  if (size > 0) yield whole(waiting, size);
}

function whole(pieces: readonly Uint8Array[], size: number): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The numbers with one bit pattern for NaN, themselves where they have it already: the sign of a computed NaN depends on the processor, and on whether the code that made it had been optimised by then. */
export function oneNaN<Values extends Float64Array | Float32Array>(values: Values): Values {
  const words = values.BYTES_PER_ELEMENT / 4;
  const quiet = words === 2 ? 0x7ff80000 : 0x7fc00000;
  let out = values;
  let bits = bitsOf(out);
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i]!)) continue;
    const high = (i + 1) * words - 1;
    if (bits[high] === quiet && (words === 1 || bits[high - 1] === 0)) continue;
    if (out === values) {
      out = values.slice() as Values;
      bits = bitsOf(out);
    }
    bits[high] = quiet;
    if (words === 2) bits[high - 1] = 0;
  }
  return out;
}

/** The words of numbers, the lower half of a number first, as Arrow has them. */
function bitsOf({ buffer, byteOffset, byteLength }: Float64Array | Float32Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

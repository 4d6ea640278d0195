const units = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A number of bytes as people say it: 512 B, 1.5 kB, 20 MB. */
export function byteSize(bytes: number): string {
  let [size, unit] = [bytes, 0];
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${unit > 0 && size < 9.95 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
}

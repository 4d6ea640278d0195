import { basename } from 'node:path/posix';

/** A pipeline's file without its ending. */
export const stem = (file: string): string => file.replace(/(\.folio)?\.ya?ml$/, '');

/** The project's name of each pipeline: that of its file, with its folders where two files have one name. */
export function namesOf(files: readonly string[]): ReadonlyMap<string, string> {
  const short = (file: string) => basename(stem(file));
  const count = new Map<string, number>();
  for (const file of files) count.set(short(file), (count.get(short(file)) ?? 0) + 1);
  return new Map(files.map((file) => [file, count.get(short(file)) === 1 ? short(file) : stem(file).replaceAll('/', '-')]));
}

import type { Diagnostic, Place } from '@foliograph/core';

/** Problems by place: those of the spec itself first, then of what it extends, then of settings. */
export function byPlace(problems: readonly Diagnostic[], main: string): readonly Diagnostic[] {
  const rank = ({ file, line }: Place) => (file === main ? 0 : line === undefined ? 2 : 1);
  const of = ({ place }: Diagnostic): Place => place ?? { file: main };
  const by = (a: Place, b: Place) =>
    rank(a) - rank(b) ||
    Number(a.file > b.file) - Number(a.file < b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0);
  return [...problems].sort((a, b) => by(of(a), of(b)));
}

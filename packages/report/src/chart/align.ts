interface Series {
  readonly sessions: readonly string[];
  readonly values: readonly (number | null)[];
}

/** Series on one axis: all their sessions in order, null where a series has none. */
export function align(series: readonly Series[]): {
  readonly x: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
} {
  const x = [...new Set(series.flatMap(({ sessions }) => sessions))].sort();
  const at = new Map(x.map((session, i) => [session, i]));
  const rows = series.map(({ sessions, values }) => {
    const row = new Array<number | null>(x.length).fill(null);
    for (let i = 0; i < sessions.length; i++) row[at.get(sessions[i]!)!] = values[i] ?? null;
    return row;
  });
  return { x, rows };
}

import { day, list, optional, type ParamsOf, params, path, text } from '@foliograph/core';

/** Which snapshot a source reads, and what of it. */
export const snapshotParams = params({
  path: path({ description: 'The folder that `folio data fetch` fetched to.' }),
  snapshot: optional({
    ...text({
      description: 'The snapshot to read, by the first letters of its name; the current one where left out.',
      pattern: '^[0-9a-f]{4,64}$',
    }),
    'x-expected': 'the name of a snapshot or its first letters (0-9, a-f; at least four)',
  }),
  symbols: optional(
    list(text({ description: 'A symbol as the feed writes it.' }), {
      minItems: 1,
      description: 'Symbols to read; all of the snapshot where left out. `folio data fetch` with the spec fetches them.',
    }),
  ),
  from: optional(day({ description: 'First day to read, and to fetch.' })),
  to: optional(day({ description: 'Last day to read, and to fetch.' })),
});

export type SnapshotParams = ParamsOf<typeof snapshotParams>;

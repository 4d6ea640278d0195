/** What a column holds: `cells` are texts that may stand for anything, as in CSV; `times` know no time zone, `moments` do. */
export type Holding = 'cells' | 'texts' | 'numbers' | 'days' | 'times' | 'moments' | 'others';

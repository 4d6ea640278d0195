/** What a number counts: a fraction is written in per cent, a growth as a multiple of the start, a value in its own digits. */
export type Unit = 'fraction' | 'ratio' | 'growth' | 'count' | 'value';

const names = 'January February March April May June July August September October November December'.split(' ');

/** Months, from 0 for January, as in "March, June and September". */
export function monthNames(months: readonly number[]): string {
  const told = months.map((month) => names[month]!);
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`;
}

import type { AbsentDays } from './absentDays.js';
import { easterOf } from './easterOf.js';
import { yearOf } from './yearOf.js';

const year = 365.2425;
const month = 29.530588;
const lunarYear = 354.367;
/** Holidays bound to a weekday, and those moved from a weekend, lie within a week; those of a moon within two days. */
const near = { civil: 7, moon: 2 };
/** A lunisolar date lies at most this far from where it was by the sun. */
const drift = 20;
const fewestYears = 2;

/** Days of another year that a holiday on `day` would fall on, with how many days it may lie beside them, for each way of reckoning: by the sun, by Easter, by sun and moon, by the moon. */
const reckonings: readonly ((day: number, years: number) => readonly (readonly [day: number, beside: number])[])[] = [
  (day, years) => [[day + Math.round(years * year), near.civil]],
  (day, years) => [[easterOf(yearOf(day) + years) + day - easterOf(yearOf(day)), 0]],
  (day, years) =>
    [Math.floor((years * year) / month), Math.ceil((years * year) / month)]
      .map((moons) => moons * month)
      .filter((shift) => Math.abs(shift - years * year) <= drift)
      .map((shift) => [day + Math.round(shift), near.moon] as const),
  (day, years) => [[day + Math.round(years * lunarYear), near.moon]],
];

/** Whether at least half of the other years leave out the same day by one way of reckoning; undefined with fewer than two years to compare. */
export function recurs(day: number, absent: AbsentDays): boolean | undefined {
  const own = yearOf(day);
  const others = Array.from({ length: yearOf(absent.last) - yearOf(absent.first) + 1 }, (_, k) => yearOf(absent.first) + k - own).filter(
    (years) => years !== 0,
  );
  const compared = reckonings.map((reckoning) => {
    let [seen, left] = [0, 0];
    for (const years of others) {
      const within = reckoning(day, years).filter(([at]) => at >= absent.first && at <= absent.last);
      if (within.length === 0) continue;
      seen++;
      if (within.some(([at, beside]) => holds(absent, at, beside))) left++;
    }
    return { seen, left };
  });
  if (compared.every(({ seen }) => seen < fewestYears)) return undefined;
  return compared.some(({ seen, left }) => seen >= fewestYears && 2 * left >= seen);
}

function holds({ days }: AbsentDays, at: number, beside: number): boolean {
  for (let day = at - beside; day <= at + beside; day++) if (days.has(day)) return true;
  return false;
}

const millisecondsPerDay = 86_400_000;

/** ISO days from Monday to Friday, the first on or after `from`: up to `to` where it is given, else `count` of them. Holidays are unknown to it. */
export function businessDays(
  from: string,
  { to, count = Infinity }: { readonly to?: string | undefined; readonly count?: number | undefined },
): string[] {
  const days: string[] = [];
  const last = to === undefined ? Infinity : Date.parse(to);
  for (let time = Date.parse(from); time <= last && days.length < count; time += millisecondsPerDay) {
    const weekday = new Date(time).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}

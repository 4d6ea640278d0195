/** What a number with a unit comes to, such as 10G or 1.5 MB; a bare number counts in the first unit. Undefined where the text is none. */
export function amountOf(text: string, units: Readonly<Record<string, number>>): number | undefined {
  const [, number, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text) ?? [];
  const factor = unit === '' ? Object.values(units)[0] : Object.entries(units).find(([name]) => name === unit.toLowerCase())?.[1];
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}

/** A chart as Yahoo answers: bars of days by their closes, which are both raw and adjusted unless told apart. */
export function chartOf(
  symbol: string,
  closes: Readonly<Record<string, number>>,
  adjusted: Readonly<Record<string, number>> = closes,
): string {
  const days = Object.keys(closes);
  const timestamp = days.map((day) => Date.parse(`${day}T14:30:00Z`) / 1000);
  const column = (plus: number) => days.map((day) => closes[day]! + plus);
  const meta = { symbol, currency: 'USD', exchangeTimezoneName: 'America/New_York', dataGranularity: '1d' };
  const quote = { open: column(0), high: column(1), low: column(-1), close: column(0), volume: days.map(() => 1000) };
  const indicators = { quote: [quote], adjclose: [{ adjclose: days.map((day) => adjusted[day]!) }] };
  return JSON.stringify({ chart: { result: [{ meta, timestamp, indicators }], error: null } });
}

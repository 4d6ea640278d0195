type Aggregate = (x: Float64Array, from: number, to: number) => number;

/** The last value of x[from] … x[to − 1]; NaN where all are missing. */
const last: Aggregate = (x, from, to) => {
  for (let t = to - 1; t >= from; t--) if (!Number.isNaN(x[t])) return x[t]!;
  return NaN;
};

const first: Aggregate = (x, from, to) => {
  for (let t = from; t < to; t++) if (!Number.isNaN(x[t])) return x[t]!;
  return NaN;
};

const fold =
  (join: (a: number, b: number) => number): Aggregate =>
  (x, from, to) => {
    let all = NaN;
    for (let t = from; t < to; t++) if (!Number.isNaN(x[t])) all = Number.isNaN(all) ? x[t]! : join(all, x[t]!);
    return all;
  };

const sum = fold((a, b) => a + b);
const product = fold((a, b) => a * b);

const byField: ReadonlyMap<string, Aggregate> = new Map([
  ['open', first],
  ['high', fold(Math.max)],
  ['low', fold(Math.min)],
  ['preclose', first],
  ['volume', sum],
  ['amount', sum],
  ['turnover_rate', sum],
  ['dividend', sum],
  ['split', product],
  ['split_ratio', product],
]);

/** How the bars of a period make one value of a field: missing bars are passed over, and NaN is left where there is none. */
export const aggregate = (field: string): Aggregate => byField.get(field) ?? last;

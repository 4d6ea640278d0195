import { csvFolder, specFile } from './ranSpec.js';

const days = ['2020-01-02', '2020-01-03', '2020-01-06', '2020-01-07', '2020-01-08', '2020-01-09'];

/** Prices of a few days: a step up a day, and one more every other. */
export const steps = (first: number) => days.map((day, t) => ({ day, close: first + t + (t % 2) }));

/** A spec in a file that holds two assets alike, with the folder of their prices; `more` is added to its lines. */
export function csvPipeline(more = ''): { readonly file: string; readonly data: string; readonly text: string } {
  const data = csvFolder({ A: steps(10), B: steps(20) });
  const text = `
name: small
seed: 3
data: { prices: { csv: { path: "${data}/*.csv" } }, adjustment: full }
target: next-price
split: { holdout: { train-to: 2020-01-03, test-from: 2020-01-06 } }
portfolios: { equal: { equal-weight: {} } }
backtest: { costs: { fees: { bps: 5 } } }
${more}
`;
  return { file: specFile(text), data, text };
}

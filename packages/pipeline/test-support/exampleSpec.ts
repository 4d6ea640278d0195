/** A spec with something in every section. */
export const exampleSpec = `name: us12-weekly-lstm
seed: 7
data:
  prices: { csv: { path: "\${FOLIO_DATA:-../data}/us12/*.csv", columns: { close: adj_close } } }
  calendar: weekly   # last session up to each Friday
  from: 2000-01-01
  to: 2023-06-23
  benchmarks: { nasdaq: { csv: { path: "\${FOLIO_DATA:-../data}/us12-benchmarks/IXIC.csv" } } }
  risk-free: { csv: { path: treasury-2y.csv, column: yield_percent, unit: percent-per-year } }
universe: all
factors: [ close, { momentum: { window: 20, skip: 5 } }, typical_price, { spread: "high - low" }, momentum ]
preprocess: [ carry, { min-max: { per: asset } } ]
screen: none
target: next-price
split: { holdout: { train-to: 2022-06-24, test-from: 2022-07-01 } }
models:
  lstm: { lstm: { window: 24, layers: [256, 256], per: asset, epochs: 60, learning-rate: 1e-3 } }
  last-value:
portfolios:
  tilt: { tilt-to-forecast: { max-weight: 1/3, short: true } }
  equal: { equal-weight: { rebalance: never } }
backtest: { capital: 1e7, rebalance: weekly, execution: { lag: 0 }, costs: { none: , some: { bps: 12.5 } } }
metrics: { convention: liu }
report: [ summary, equity ]
`;

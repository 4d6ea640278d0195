/** A pipeline on a made-up market, which runs in seconds and needs no data. */
export const firstPipeline = `# Moving averages and a ridge regression on a made-up market; put your own prices in its place:
#   prices: { csv: { path: ../data/*.csv } }
#   adjustment: full
name: first
seed: 1
data:
  prices: { synthetic: { assets: 12, from: 2015-01-01, to: 2020-12-31 } }
  calendar: weekly
factors: [{ momentum: { window: 26, skip: 1 } }, 'mean(close, 4) / close - 1', 'std(close / delay(close, 1) - 1, 12)']
preprocess: [{ standardize: { per: pooled } }]
target: { forward-return: { horizon: 1 } }
split: { holdout: { train-to: 2019-06-28, test-from: 2019-07-05 } }
models:
  ridge: { linear: { window: 1 } }
portfolios:
  best: { top-k: { k: 4 } }
  equal: { equal-weight: { rebalance: never } }
backtest: { capital: 1e6, costs: { fees: { bps: 5 } } }
`;

import {
  accruals,
  amihudIlliquidity,
  assetGrowth,
  beta,
  bookToPrice,
  earningsToPrice,
  fiftyTwoWeekHigh,
  grossProfitability,
  idiosyncraticVolatility,
  logMarketValue,
  maximumDailyReturn,
  momentum,
  operatingProfitability,
  reversal,
  shareGrowth,
  shareTurnover,
  volatility,
} from '../factors/index.js';
import { defineFactorSet } from './FactorSet.js';
import { memberOf } from './memberOf.js';

const prices = {
  momentum,
  reversal,
  beta,
  idiosyncraticVolatility,
  volatility,
  maximumDailyReturn,
  fiftyTwoWeekHigh,
  amihudIlliquidity,
  shareTurnover,
};
const statements = {
  logMarketValue,
  bookToPrice,
  earningsToPrice,
  grossProfitability,
  operatingProfitability,
  assetGrowth,
  accruals,
  shareGrowth,
};

/** Factors that the literature on the cross-section of returns returns to, those of prices first; each names its source. */
export const academic = defineFactorSet({
  summary: 'The classics of the literature: momentum, reversal, beta, volatility, liquidity, size, value, profitability, investment.',
  version: 1,
  factors: () => Object.entries({ ...prices, ...statements }).map(([exported, factor]) => memberOf(exported, factor)),
});

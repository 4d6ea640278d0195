import { mean } from '../sample/index.js';
import { excessReturns } from './excessReturns.js';
import { defineMetric } from './Metric.js';

/** Slope of returns on the benchmark's, both above the risk-free return; NaN without a benchmark, of fewer than two periods, where the benchmark does not vary, and where a period has no yield. */
export const beta = defineMetric({
  title: 'Beta',
  rank: 32,
  group: 'benchmark',
  summary: "How far returns moved with the benchmark's.",
  version: 1,
  formula: 'cov(e, b) / var(b) with e = r − rf and b of the benchmark',
  unit: 'ratio',
  rolling: true,
  of(performance) {
    const own = excessReturns(performance);
    const other = excessReturns({ ...performance, returns: performance.benchmark });
    const [centreOwn, centreOther] = [mean(own), mean(other)];
    let [together, spread] = [0, 0];
    for (let i = 0; i < other.length; i++) {
      together += (own[i]! - centreOwn) * (other[i]! - centreOther);
      spread += (other[i]! - centreOther) ** 2;
    }
    return spread > 0 ? together / spread : NaN;
  },
});

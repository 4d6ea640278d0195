import type { Registries } from './Registries.js';

/** What one member of each set is called in messages. */
export const nouns = {
  sources: 'source',
  adjustments: 'adjustment',
  gaps: 'missing-data policy',
  markets: 'market',
  universes: 'universe',
  eligibilities: 'rule of eligibility',
  transforms: 'transform',
  screens: 'screen',
  targets: 'target',
  splits: 'split',
  engines: 'engine',
  models: 'model',
  portfolios: 'portfolio',
  forecasts: 'source of forecasts',
  distributions: 'distribution',
  factors: 'factor',
  factorSets: 'factor set',
  metrics: 'metric',
  stages: 'stage',
  sections: 'report section',
} satisfies Record<keyof Registries, string>;

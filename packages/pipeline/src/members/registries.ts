import {
  adjustmentSet,
  eligibilitySet,
  type FactorSet,
  factorSet,
  factorSets,
  gapSet,
  type Metric,
  marketSet,
  metricSet,
  portfolioSet,
  registry,
  screenSet,
  splitSet,
  targetSet,
  transformSet,
  universeSet,
} from '@foliograph/core';
import { backendSet, modelSet } from '@foliograph/models';
import { sections } from '@foliograph/report';
import * as distributionSet from '../distributions/index.js';
import * as forecastSet from '../forecasts/index.js';
import * as sourceSet from '../sources/index.js';
import type { Registries } from '../spec/index.js';

/** Every member that a spec can choose. */
export const registries: Registries = {
  sources: registry(sourceSet),
  adjustments: registry(adjustmentSet),
  gaps: registry(gapSet),
  markets: registry(marketSet),
  universes: registry(universeSet),
  eligibilities: registry(eligibilitySet),
  factors: registry(factorSet, '_'),
  factorSets: registry<FactorSet>(factorSets, '_'),
  transforms: registry(transformSet),
  screens: registry(screenSet),
  targets: registry(targetSet),
  splits: registry(splitSet),
  engines: registry(backendSet),
  models: registry(modelSet),
  portfolios: registry(portfolioSet),
  forecasts: registry(forecastSet),
  distributions: registry(distributionSet),
  metrics: registry<Metric>(metricSet),
  stages: new Map(),
  sections,
};

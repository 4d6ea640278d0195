import {
  adjustmentSet,
  factorSet,
  gapSet,
  type Metric,
  marketSet,
  metricSet,
  portfolioSet,
  registry,
  splitSet,
  targetSet,
  transformSet,
  universeSet,
} from '@foliograph/core';
import { modelSet } from '@foliograph/models';
import { sections } from '@foliograph/report';
import * as sourceSet from '../sources/index.js';
import type { Registries } from '../spec/index.js';

/** Every member that a spec can choose. */
export const registries: Registries = {
  sources: registry(sourceSet),
  adjustments: registry(adjustmentSet),
  gaps: registry(gapSet),
  markets: registry(marketSet),
  universes: registry(universeSet),
  factors: registry(factorSet, '_'),
  transforms: registry(transformSet),
  targets: registry(targetSet),
  splits: registry(splitSet),
  models: registry(modelSet),
  portfolios: registry(portfolioSet),
  sections,
};

/** The figures that every track record is given. */
export const metrics = registry<Metric>(metricSet);

import type {
  Adjustment,
  Eligibility,
  Factor,
  FactorSet,
  GapPolicy,
  Market,
  Member,
  Metric,
  Portfolio,
  Registry,
  Screen,
  Split,
  Target,
  Transform,
  Universe,
} from '@foliograph/core';
import type { Backend, Model } from '@foliograph/models';
import type { Section } from '@foliograph/report';
import type { Distribution } from '../distributions/Distribution.js';
import type { ForecastSource } from '../forecasts/ForecastSource.js';
import type { Source } from '../sources/Source.js';

/** The open sets that a spec chooses from, by the names users write. */
export interface Registries {
  readonly sources: Registry<Source>;
  readonly adjustments: Registry<Adjustment>;
  readonly gaps: Registry<GapPolicy>;
  readonly markets: Registry<Market>;
  readonly universes: Registry<Universe>;
  readonly eligibilities: Registry<Eligibility>;
  readonly transforms: Registry<Transform>;
  readonly screens: Registry<Screen>;
  readonly targets: Registry<Target>;
  readonly splits: Registry<Split>;
  readonly engines: Registry<Backend>;
  readonly models: Registry<Model>;
  readonly portfolios: Registry<Portfolio>;
  readonly forecasts: Registry<ForecastSource>;
  readonly distributions: Registry<Distribution>;
  readonly factors: Registry<Factor>;
  /** Factors that are chosen together, by one name. */
  readonly factorSets: Registry<FactorSet>;
  /** The figures that every track record is given, none of them chosen. */
  readonly metrics: Registry<Metric>;
  /** Stages of the user's own. */
  readonly stages: Registry<Member>;
  /** Sections of the report: chosen by name alone. */
  readonly sections: Registry<Pick<Section, 'summary' | 'version' | 'of'>>;
}

/** The sets whose members take parameters. */
export type MemberSet = Exclude<keyof Registries, 'sections' | 'factorSets' | 'metrics'>;

/** The sets that a plugin may add to, in the order in which its exports are tried: what a member is called, and the functions that tell it from members of other sets. */
export const kinds = {
  sources: { noun: 'source', functions: ['files', 'read'] },
  metrics: { noun: 'metric', functions: ['of'], plain: true },
  factors: { noun: 'factor', functions: ['formula'] },
  transforms: { noun: 'transform', functions: ['kind'] },
  screens: { noun: 'screen', functions: ['screen'] },
  targets: { noun: 'target', functions: ['reach', 'label', 'scaled', 'toReturn', 'lastValue'] },
  splits: { noun: 'split', functions: ['folds'] },
  models: { noun: 'model', functions: ['window', 'per', 'validation', 'train', 'freeze', 'evaluate'] },
  portfolios: { noun: 'portfolio rule', functions: ['needsForecast', 'rebalance', 'history', 'weigh'] },
  stages: { noun: 'stage', functions: ['run'] },
} as const satisfies Readonly<Record<string, Kind>>;

interface Kind {
  readonly noun: string;
  readonly functions: readonly string[];
  /** Whether its members take no parameters. */
  readonly plain?: true;
}

/** The name of a set that a plugin may add to. */
export type PluggedSet = keyof typeof kinds;

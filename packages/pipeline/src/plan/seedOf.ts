import type { Choice, Registries } from '../spec/index.js';
import type { Dimension } from './Template.js';

/** The dimension that a model and all that comes of it is repeated over: the seed, where random numbers decide what it learns. */
export const seedOf = ({ name, params }: Choice, models: Registries['models']): readonly Dimension[] =>
  (models.get(name)!.draws?.(params as never) ?? true) ? ['seed'] : [];

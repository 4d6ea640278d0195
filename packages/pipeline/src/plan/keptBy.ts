import { type Registries, type Spec, screened } from '../spec/index.js';
import type { Template } from './Template.js';

/** The need of a template that uses only the factors a screen kept; none where there is no screen. */
export const keptBy = (spec: Spec, registries: Registries): Template['needs'] =>
  screened(spec, registries) ? { screen: ['screen#kept'] } : {};

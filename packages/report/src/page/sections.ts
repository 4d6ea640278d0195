import { type Registry, registry } from '@foliograph/core';
import * as sectionSet from '../sections/index.js';
import type { Section } from '../sections/Section.js';

/** The sections by the names users write, in the order of a page for which none are named. */
export const sections: Registry<Section> = new Map([...registry<Section>(sectionSet)].sort(([, a], [, b]) => a.rank - b.rank));

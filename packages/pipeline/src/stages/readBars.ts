import type { Result } from '@foliograph/core';
import type { Bars } from '../bars/index.js';
import { fromSource, type SourceParams } from './fromSource.js';
import type { StageContext } from './Stage.js';

/** Bars of the one source that a node names. */
export const readBars = (named: SourceParams, context: StageContext): Promise<Result<Bars>> =>
  fromSource(named, context, (source, params, files, reading) => source.read(params, files, reading));

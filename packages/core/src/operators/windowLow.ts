import { type ExtremeLines, rollingExtreme } from '../kernel/index.js';
import { sharedWindow } from './sharedWindow.js';

/** The smallest of a window and its place in one pass. */
export const windowLow = sharedWindow<ExtremeLines>((x, W, readings, least) =>
  rollingExtreme(x, W, -1, Object.assign({}, ...readings), least),
);

import { type RegressionLines, rollingRegression } from '../kernel/index.js';
import { sharedWindow } from './sharedWindow.js';

/** What is read off the line of least squares through a window, all from one regression. */
export const windowLine = sharedWindow<RegressionLines>((x, W, readings, least) =>
  rollingRegression(x, W, Object.assign({}, ...readings), least),
);

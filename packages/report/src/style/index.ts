import { charts } from './charts.js';
import { data } from './data.js';
import { page } from './page.js';
import { print } from './print.js';
import { sizes } from './sizes.js';
import { theme } from './theme.js';

export { coverageTones } from './coverageTones.js';
export { sweep as sweepStyle } from './sweep.js';
export { tokens } from './tokens.js';
export { tones } from './tones.js';

/** The page's style sheet. */
export const styleSheet = [theme, page, charts, sizes, data, print].join('\n');

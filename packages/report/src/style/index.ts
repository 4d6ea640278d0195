import { charts } from './charts.js';
import { page } from './page.js';
import { print } from './print.js';
import { theme } from './theme.js';

export { tokens } from './tokens.js';
export { tones } from './tones.js';

/** The page's style sheet. */
export const styleSheet = [theme, page, charts, print].join('\n');

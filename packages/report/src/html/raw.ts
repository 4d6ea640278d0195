import type { Markup } from './Markup.js';

/** Takes text as markup; only for text that this package wrote itself. */
export const raw = (markup: string): Markup => ({ markup });

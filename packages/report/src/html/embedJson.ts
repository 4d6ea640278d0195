import type { Markup } from './Markup.js';
import { raw } from './raw.js';

/** Data for the page's script, at 7 significant digits; no text in it can end the element. */
export function embedJson(data: unknown): Markup {
  const json = JSON.stringify(data, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(7)) : value));
  return raw(`<script type="application/json">${json.replaceAll('<', '\\u003c')}</script>`);
}

export { embedJson } from './embedJson.js';
export { escapeText } from './escapeText.js';
export { html, type Part } from './html.js';
export type { Markup } from './Markup.js';
export { raw } from './raw.js';

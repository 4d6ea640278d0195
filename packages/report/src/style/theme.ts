import { tokens } from './tokens.js';

const tones = (colours: readonly string[]): string => colours.map((colour, i) => `--tone-${i}:${colour};`).join('');

const light = `--paper:#fff;--wash:#f6f7f9;--ink:#1a1e24;--soft:#5a6472;--line:#dde1e7;--accent:#1a5fa6;
--notice:#fff7e6;--notice-line:#d99a2b;--notice-ink:#5f3d00;
--tone-ink:#1a1e24;--tone-neutral:#7d8795;--tone-rest:#c3c9d1;${tones(tokens.light)}`;

const dark = `--paper:#14171c;--wash:#1b1f26;--ink:#e5e8ec;--soft:#9ba5b3;--line:#2d333c;--accent:#6fadf3;
--notice:#2a2316;--notice-line:#b98728;--notice-ink:#f4ddae;
--tone-ink:#e5e8ec;--tone-neutral:#8f99a7;--tone-rest:#4a525d;${tones(tokens.dark)}`;

/** Colours of the page as custom properties: light, dark where the reader prefers it, and always light on paper. */
export const theme = `:root{color-scheme:light;${light}}
@media screen and (prefers-color-scheme:dark){:root:not(.printing){color-scheme:dark;${dark}}}`;

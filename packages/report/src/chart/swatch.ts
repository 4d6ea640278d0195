import { html, type Markup } from '../html/index.js';
import type { Stroke } from './Chart.js';

/** A small sample of a stroke, beside the name of what it stands for. */
export const swatch = ({ tone, dash }: Stroke): Markup => html`<i class="swatch ${dash}" style="--tone: var(--tone-${tone})"></i>`;

import type { Stroke } from '../chart/Chart.js';

/** The colours that the page has now. */
export interface Theme {
  readonly font: string;
  readonly paper: string;
  readonly wash: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  tone(tone: Stroke['tone']): string;
}

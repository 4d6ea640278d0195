import type { Panel } from '../panel/index.js';

/** Sessions a year by calendar: figures are annualised with these and with nothing guessed from data. */
export const periodsPerYear: Readonly<Record<Panel['calendar'], number>> = { daily: 252, weekly: 52, monthly: 12 };

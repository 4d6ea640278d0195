import type { Unit } from '../format/index.js';

/** How a line or an area is drawn: a colour of the palette by number, or one of the neutral ones. */
export interface Stroke {
  readonly tone: number | 'ink' | 'neutral' | 'rest';
  readonly dash: 'solid' | 'dashed' | 'dotted';
}

/** One series of a chart; several of one name are drawn alike and stand for one thing. */
export interface ChartSeries {
  readonly name: string;
  readonly stroke: Stroke;
  readonly values: readonly (number | null)[];
  /** Whether it is the mean of the others of its name, and drawn before them. */
  readonly mean?: true;
  /** Where the area begins that reaches up to the values, in a chart of lines; a line where left out. */
  readonly from?: readonly (number | null)[];
}

/** A vertical line with a word at it, at a value of the axis. */
export interface Mark {
  readonly at: string | number;
  readonly text: string;
}

/** A chart as data, drawn by the page's script; charts over the same sessions zoom together. */
export interface Chart {
  /** What it shows, for readers who cannot see it. */
  readonly label: string;
  readonly axis: 'session' | 'epoch';
  readonly x: readonly (string | number)[];
  readonly unit: Unit;
  /** Lines, lines filled to zero, or areas laid on each other, negative ones below zero. */
  readonly shape: 'lines' | 'depths' | 'stack';
  readonly series: readonly ChartSeries[];
  readonly marks: readonly Mark[];
  /** The value that all are measured from, drawn as a line. */
  readonly base?: number;
  /** Whether a logarithmic scale is offered, and whether it is taken at first. */
  readonly log: 'none' | 'offered' | 'taken';
  /** The part that is shown first; left out for a chart that is not zoomed. */
  readonly view?: { readonly from: string | number };
}

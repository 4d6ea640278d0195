import type { Theme } from './Theme.js';

/** Reads the page's colours and font. */
export function readTheme(body: Element): Theme {
  const style = getComputedStyle(body);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    font: style.fontFamily,
    paper: colour('paper'),
    wash: colour('wash'),
    ink: colour('ink'),
    soft: colour('soft'),
    line: colour('line'),
    tone: (tone) => colour(`tone-${tone}`),
  };
}

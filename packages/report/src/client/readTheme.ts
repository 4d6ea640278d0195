import type { Theme } from './Theme.js';

/** Reads the page's colours from its custom properties. */
export function readTheme(root: Element): Theme {
  const style = getComputedStyle(root);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: colour('paper'),
    wash: colour('wash'),
    ink: colour('ink'),
    soft: colour('soft'),
    line: colour('line'),
    tone: (tone) => colour(`tone-${tone}`),
  };
}

import type { Report } from './Report.js';
import type { Token } from './Token.js';
import { vocabulary } from './vocabulary.js';

const signs = ['(', ')', ',', ...new Set([...vocabulary.prefix.keys(), ...vocabulary.infix.keys()])]
  .sort((a, b) => b.length - a.length)
  .map((sign) => sign.replace(/./g, '\\$&'));
const pattern = new RegExp(
  String.raw`\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>\$?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?)|(?<sign>${signs.join('|')})|(?<end>$))`,
  'y',
);

/** The tokens of a formula, ended by an `end`; undefined, with the problem reported, at a character that belongs to none. */
export function tokenize(text: string, report: Report): Token[] | undefined {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  for (;;) {
    const from = pattern.lastIndex;
    const groups = pattern.exec(text)?.groups;
    if (!groups) {
      const at = from + text.slice(from).search(/\S/);
      report.problems.push({ severity: 'error', message: `"${text[at]}" has no meaning in a formula`, place: report.placeOf(at) });
      return undefined;
    }
    const [type, found] = Object.entries(groups).find(([, part]) => part !== undefined) as [Token['type'], string];
    tokens.push({ type, text: found, at: pattern.lastIndex - found.length });
    if (type === 'end') return tokens;
  }
}

import type { Diagnostic, Place, Result } from '@foliograph/core';
import { ok } from '@foliograph/core';
import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import { locate } from './locate.js';
import type { Written } from './Written.js';

/** Where a YAML text comes from. */
export interface Origin {
  place(line: number, column: number): Place;
  /** The folder that relative paths in it start from. */
  readonly folder: string;
  /** The folder that relative paths from the environment start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Reads YAML 1.2 with the place of each value, aliases and the environment filled in; every mistake of syntax is a problem with its place. */
export function readYaml(text: string, origin: Origin): Result<Written> {
  const lines = new LineCounter();
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return origin.place(Math.max(line, 1), Math.max(col, 1));
  };
  try {
    const document = parseDocument(text, { version: '1.2', lineCounter: lines, prettyErrors: false, keepSourceTokens: false });
    const mistakes = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
    if (mistakes.some(({ message }) => message.startsWith('Maximum call stack'))) throw new RangeError('too deep');
    const first = mistakes.filter(({ pos }, index) => pos[0] !== mistakes[index - 1]?.pos[0]);
    if (first.length > 0) return { ok: false, problems: told(first, place) };
    const { root, problems } = locate(document.contents, text, place, origin);
    return problems.length > 0 ? { ok: false, problems } : ok(root);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const problem: Diagnostic = { severity: 'error', message: 'the text is nested too deeply', place: origin.place(1, 1) };
    return { ok: false, problems: [problem] };
  }
}

const wording: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'the key is written twice in this map',
  MULTIPLE_DOCS: 'a spec is one document: nothing may follow "---"',
};

const most = 20;

/** The first mistakes, and how many follow: a text that is no YAML at all has thousands. */
function told(mistakes: readonly YAMLError[], place: (offset: number) => Place): readonly Diagnostic[] {
  const problems = mistakes.slice(0, most).map(({ code, message, pos }): Diagnostic => {
    const said = wording[code] ?? message.charAt(0).toLowerCase() + message.slice(1);
    return { severity: 'error', message: said, place: place(pos[0]) };
  });
  const next = mistakes[most];
  if (!next) return problems;
  const rest = `from here on ${mistakes.length - most} more mistakes of syntax`;
  return [...problems, { severity: 'error', message: rest, place: place(next.pos[0]) }];
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '@foliograph/pipeline';
import { chartsIn } from './chartsIn.js';
import { type AllResults, type Filled, fill } from './fill.js';

/** The page with its pictures, and what is wrong or missing. */
export interface Page extends Omit<Filled, 'text'> {
  /** Texts by their paths in the repository. */
  readonly files: ReadonlyMap<string, string>;
}

/** Templates of the page, in order; those of a name that goes on, such as yang-more, follow theirs. */
const parts = ['intro', 'liu', 'wang', 'yang', 'us500'] as const;

const note = '<!-- Written by `npm run docs` from pipelines/papers/*.md and pipelines/papers/results/*.json: change those. -->';

/** docs/papers.md and its pictures as templates and results of a folder give them. */
export function papersPage(folder: string): Page {
  const results = resultsIn(folder);
  const templates = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort();
  const filled = parts
    .flatMap((part) => templates.filter((file) => file === `${part}.md` || file.startsWith(`${part}-`)).sort(shorterFirst))
    .map((file) => join(folder, file))
    .map((file) => {
      const filled = fill(readFileSync(file, 'utf8'), file, results);
      const drawn = chartsIn(filled.text, file, results);
      return { ...drawn, problems: [...filled.problems, ...drawn.problems], awaited: new Set([...filled.awaited, ...drawn.awaited]) };
    });
  const text = `${[note, ...filled.map(({ text }) => text.trim())].join('\n\n')}\n`;
  const pictures = filled.flatMap(({ pictures }) => [...pictures].map(([name, svg]) => [`docs/papers/${name}`, svg] as const));
  return {
    files: new Map([['docs/papers.md', text], ...pictures]),
    problems: filled.flatMap(({ problems }) => problems),
    awaited: new Set(filled.flatMap(({ awaited }) => [...awaited])),
  };
}

const shorterFirst = (a: string, b: string) => Number(a.includes('-')) - Number(b.includes('-'));

/** Every file of results by name, and null for each spec and analysis that has none. */
export function resultsIn(folder: string): AllResults {
  const names = (inside: string, ending: RegExp) =>
    existsSync(join(folder, inside))
      ? readdirSync(join(folder, inside))
          .filter((file) => ending.test(file))
          .map((file) => file.replace(ending, ''))
      : [];
  const all = new Map<string, Json | null>();
  for (const name of [...names('.', /\.yaml$/), ...names('analyses', /(?<!\.test)\.ts$/)]) all.set(name, null);
  for (const name of names('results', /\.json$/)) all.set(name, JSON.parse(readFileSync(join(folder, 'results', `${name}.json`), 'utf8')));
  return all;
}

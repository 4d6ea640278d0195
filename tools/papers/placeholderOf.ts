import { type Diagnostic, fail, ok, type Result, unknown } from '@foliograph/core';
import { type Format, formats } from './formats.js';
import { numberOf } from './numberOf.js';
import { type StatisticName, statistic, statistics } from './statistics.js';

/** What stands between two braces. */
export interface Placeholder {
  /** Of a file of results. */
  readonly results: string;
  /** The parts between bars that say which value is meant. */
  readonly path: readonly string[];
  readonly statistic: StatisticName;
  /** What is counted above or below; NaN where nothing is. */
  readonly than: number;
  /** Strategies that it stands against; empty where nothing is won. */
  readonly among: readonly string[];
  readonly format?: Format;
  readonly decimals?: number;
}

/** Reads `results | strategy | figure | options` or `results | path | options`; the first part that is an option ends the path. */
export function placeholderOf(text: string): Result<Placeholder> {
  const [results = '', ...parts] = text.split('|').map((part) => part.trim());
  const path: string[] = [];
  let read: Omit<Placeholder, 'path'> = { results, statistic: 'mean', than: NaN, among: [] };
  for (const [i, part] of parts.entries()) {
    const [word = '', number, ...rest] = part.split(/\s+/);
    const value = number === undefined ? NaN : numberOf(number);
    if (i > 0 && word in statistics && rest.length === 0) {
      const name = word as StatisticName;
      if (Boolean(statistic(name).than) !== (number !== undefined) || (number !== undefined && Number.isNaN(value)))
        return fail(statistic(name).than ? `"${word}" needs a number, such as ${word} 1.5 or ${word} 150%` : `"${word}" takes no number`);
      read = { ...read, statistic: name, than: value };
    } else if (i > 0 && (word in formats || word === 'decimals') && rest.length === 0) {
      if (number !== undefined && !/^\d$/.test(number)) return fail(`"${part}" must end in a number of decimals`);
      read = {
        ...read,
        ...(word === 'decimals' ? {} : { format: word as Format }),
        ...(number === undefined ? {} : { decimals: value }),
      };
    } else if (i > 1 && word === 'among')
      read = {
        ...read,
        among: part
          .slice(word.length)
          .split(',')
          .map((name) => name.trim()),
      };
    else if (i > 1) return { ok: false, problems: [unknownOption(word)] };
    else path.push(part);
  }
  if (path.length === 0 || path.includes(''))
    return fail('a placeholder is {{results | strategy | figure}} or {{results | path.to.value}}');
  return ok({ ...read, path });
}

const unknownOption = (word: string): Diagnostic =>
  unknown('option', word, [...Object.keys(statistics), ...Object.keys(formats), 'decimals', 'among'], { file: '' });

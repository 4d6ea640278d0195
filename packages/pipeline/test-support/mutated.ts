import { stream } from '@foliograph/core';

type Stream = ReturnType<typeof stream>;

/** What a value may be replaced by: of every type, and at the edges of each. */
const odd = [
  ...['', '~', 'null', 'true', 'yes', '0', '-0', '-1', '0.5', '1/0', '3/4', '1e309', '-1e309', '.nan', '.inf', '9007199254740993'],
  ...['1e21', '1e-400', '0x7fffffffffffffff', '0o17', '1_000', '2020-02-30', '2020-01-01', '0000-00-00', '[]', '[[]]', '{}', '{ a: 1 }'],
  ...['[1, [2, { x: ~ }]]', '""', '" "', '"\\u0000"', '"\\uD800"', '!!binary aGk=', '!!js/function x', '!local x', '&a 1', '*a', '*nobody'],
  ...['close', 'close / ', 'delay(close, -1)', '"mean(close, 99999999999)"', 'name', 'all', 'none', 'auto', '__proto__', 'constructor'],
  ...[
    'toString',
    '"$' + '{X}"',
    '"$' + '{X:-5}"',
    '"${"',
    '"$${X}"',
    '../../../etc/passwd',
    '/',
    'C:\\x',
    '"a\\nb"',
    '💥',
    'é'.normalize('NFD'),
  ],
];
const keys = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'name',
  'seed',
  'data',
  'csv',
  'lstm',
  '',
  '?',
  '1',
  '~',
  '<<',
  '"a b"',
  'é',
];
const binary = ['\u0000', '\u0007', '\ufeff', '\u2028', '\ud800', '\udfff', '\u0085', '\r', '\t', '\u001b[31m', '\uffff', '\u00a0'];

type Mutation = (text: string, random: Stream) => string;

const pick = <T>(from: readonly T[], random: Stream): T => from[random.integer(from.length)]!;
const replace = (text: string, at: number, length: number, put: string) => text.slice(0, at) + put + text.slice(at + length);
const onLines =
  (change: (lines: string[], at: number, random: Stream) => void): Mutation =>
  (text, random) => {
    const lines = text.split('\n');
    change(lines, random.integer(lines.length), random);
    return lines.join('\n');
  };
/** Replaces one of the places that a pattern finds. */
const onMatch =
  (pattern: RegExp, put: (found: string, random: Stream) => string): Mutation =>
  (text, random) => {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) return text;
    const { 0: whole, index } = pick(found, random);
    return replace(text, index, whole.length, put(whole, random));
  };
const insert =
  (put: (random: Stream) => string): Mutation =>
  (text, random) =>
    replace(text, random.integer(text.length + 1), 0, put(random));

const value = /(?<=[:,[{]\s|-\s)[^\s,[\]{}#:][^,[\]{}#\n]*/g;
const mutations: readonly Mutation[] = [
  onLines((lines, at) => lines.splice(at, 1)),
  onLines((lines, at) => lines.splice(at, 0, lines[at]!)),
  onLines((lines, at, random) => {
    const other = random.integer(lines.length);
    [lines[at], lines[other]] = [lines[other]!, lines[at]!];
  }),
  onLines((lines, at, random) => lines.splice(at, 1, pick(['  ', ' ', '\t', '- ', '# '], random) + lines[at]!)),
  onLines((lines, at) => lines.splice(at, 1, lines[at]!.trimStart())),
  onLines((lines) => lines.splice(lines.length / 2)),
  onMatch(value, (_, random) => pick(odd, random)),
  onMatch(value, (_, random) => pick(odd, random)),
  onMatch(/\d+(\.\d+)?/g, (_, random) => pick(odd, random)),
  onMatch(/[\w-]+(?=:)/g, (_, random) => pick(keys, random)),
  onMatch(/[\w-]+(?=:)/g, (word, random) => replace(word, random.integer(word.length), 1, pick(['', 'x', '-', '_'], random))),
  onMatch(/[\w-]+/g, (word, random) => replace(word, random.integer(word.length), 1, pick(['', 'x', 'q'], random))),
  onMatch(/[\w-]+: /g, (key) => `${key}&a `),
  onMatch(value, () => '*a'),
  onMatch(/^ *[\w-]+:/gm, (key) => `${/^ */.exec(key)![0]}<<: *a\n${key}`),
  onMatch(/[[\]{}:,-]/g, (_, random) => pick(['', '[', ']', '{', '}', ':', ',', '|', '>', '?', '%', '@', '`', '!', '"', "'"], random)),
  insert((random) => pick(binary, random)),
  insert((random) => String.fromCharCode(...Array.from({ length: 8 }, () => random.integer(256)))),
  insert((random) => pick(['[', '{ a: ', '- ', '? ', '"', '&a [*a, '], random).repeat(pick([3, 40, 3000], random))),
  insert((random) => pick(['---\n', '...\n', '%YAML 1.1\n', '\n\n', ' '.repeat(5000), 'x'.repeat(20_000), '9'.repeat(400)], random)),
];

/** A text as someone who mistypes, or who means harm, may write it: one to three changes, which the seed and the number decide. */
export function mutated(text: string, seed: number, number: number): string {
  const random = stream(seed, 'mutations', String(number));
  let now = text;
  for (let left = 1 + random.integer(3); left > 0; left--) now = pick(mutations, random)(now, random);
  return now;
}

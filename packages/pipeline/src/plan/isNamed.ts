import type { Node } from './Node.js';

/** Whether a word names a node: by its id, by the beginning of it before a "/", or by its stage; * stands for any characters, ? for one. */
export function isNamed(words: readonly string[]): (node: Pick<Node, 'id' | 'stage'>) => boolean {
  const plain = new Set(words.filter((word) => !isPattern(word)));
  const patterns = words.filter(isPattern).map(
    (word) =>
      new RegExp(
        `^${word
          .replace(/[.+^${}()|[\]\\]/g, '\\$&')
          .replace(/\*/g, '.*')
          .replace(/\?/g, '.')}$`,
      ),
  );
  return ({ id, stage }) =>
    plain.has(stage) ||
    plain.has(id) ||
    [...beginnings(id)].some((beginning) => plain.has(beginning)) ||
    patterns.some((pattern) => pattern.test(id) || pattern.test(stage));
}

const isPattern = (word: string) => /[*?]/.test(word);

function* beginnings(id: string): Generator<string> {
  for (let at = id.indexOf('/'); at >= 0; at = id.indexOf('/', at + 1)) yield id.slice(0, at);
}

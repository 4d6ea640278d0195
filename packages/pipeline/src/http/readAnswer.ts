import { readFile } from 'node:fs/promises';
import { ok, type Result } from '@foliograph/core';
import type { Answer } from './Answer.js';
import { cutAnswer } from './cutAnswer.js';
import { decoded } from './decoded.js';
import type { Feed } from './Feed.js';
import type { Span } from './Span.js';

/** The bars of a stored answer within a span; an error with its file where it cannot be read. */
export async function readAnswer(feed: Feed, file: string, symbol: string, span: Span): Promise<Result<Answer>> {
  const text = decoded(await readFile(file));
  const answer = text.ok ? feed.parse(text.value, symbol) : text;
  if (answer.ok) return ok(cutAnswer(answer.value, span));
  return { ok: false, problems: answer.problems.map((problem) => ({ ...problem, place: { file } })) };
}

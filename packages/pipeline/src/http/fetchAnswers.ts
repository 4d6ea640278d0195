import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, fail, type Result } from '@foliograph/core';
import type { Answer } from './Answer.js';
import { cutAnswer } from './cutAnswer.js';
import { decoded } from './decoded.js';
import type { FetchRequest, FetchSeams } from './FetchRequest.js';
import { fileNameOf } from './fileNameOf.js';
import { httpClient } from './httpClient.js';
import { writeWhole } from './writeWhole.js';

/** Symbols in a row that a server may leave without an answer before the others are not asked for. */
const patience = 3;

/** Which symbols lie in a folder now, and why the others do not. */
export interface Gathered {
  readonly had: readonly string[];
  /** How many of them lay there before. */
  readonly kept: number;
  readonly failures: readonly Diagnostic[];
  readonly interrupted: boolean;
}

/** Asks for every symbol whose answer does not lie in the folder yet, and keeps each answer that holds what was asked for, as it was received. */
export async function fetchAnswers(
  request: FetchRequest,
  symbols: readonly string[],
  folder: string,
  seams: FetchSeams,
): Promise<Gathered> {
  const { feed, span, base = feed.base, key, http } = request;
  const { clock, signal, tell } = seams;
  const fileOf = (symbol: string) => join(folder, fileNameOf(symbol, feed.extension));
  const understood = (body: Buffer, symbol: string): Result<Answer> => {
    const text = decoded(body);
    if (!text.ok) return text;
    const answer = feed.parse(text.value, symbol);
    return answer.ok && cutAnswer(answer.value, span).days.length === 0 ? fail('the answer holds no bars in these days') : answer;
  };
  const had = new Set<string>();
  for (const symbol of symbols) {
    const before = await readFile(fileOf(symbol)).catch(() => undefined);
    if (before && understood(before, symbol).ok) had.add(symbol);
  }
  const kept = had.size;
  const left = symbols.filter((symbol) => !had.has(symbol));
  tell({ type: 'begun', asked: left.length, kept });

  const client = httpClient(http, {
    clock,
    signal,
    waiting: (symbol, seconds, reason) => tell({ type: 'waiting', symbol, seconds, reason }),
  });
  const failed = new Map<string, Diagnostic>();
  let inVain = 0;
  let over: string | undefined;
  const refuse = (symbol: string, message: string, remedy?: string) => {
    failed.set(symbol, { severity: 'error', message: `${symbol}: ${message}`, ...(remedy === undefined ? {} : { remedy }) });
    tell({ type: 'failed', symbol, message });
  };
  const ask = async (symbol: string) => {
    const reply = await client.get(feed.url({ symbol, span, base, key }), symbol);
    const text = reply.body?.toString('utf8') ?? '';
    const exhausted = feed.exhausted?.(text);
    inVain = !reply.ok && reply.again ? inVain + 1 : 0;
    if (exhausted) {
      over = exhausted.message;
      return refuse(symbol, exhausted.message, exhausted.remedy);
    }
    if (!reply.ok) {
      if (inVain >= patience) over = `${inVain} symbols in a row got no answer`;
      const reason = feed.reason?.(text);
      return refuse(symbol, reason === undefined ? reply.message : `${reply.message}: ${reason}`);
    }
    const answer = understood(reply.body, symbol);
    if (!answer.ok) return refuse(symbol, answer.problems[0]!.message, answer.problems[0]!.remedy);
    await writeWhole(fileOf(symbol), reply.body);
    had.add(symbol);
    tell({ type: 'fetched', symbol });
  };
  const queue = left.values();
  const work = async () => {
    for (const symbol of queue) {
      if (over !== undefined) refuse(symbol, `not asked for: ${over}`);
      else await ask(symbol);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(http.atOnce, left.length) }, work));
  for (const end of ended) if (end.status === 'rejected' && !signal.aborted) throw end.reason;
  const failures = symbols.flatMap((symbol) => failed.get(symbol) ?? []);
  return { had: symbols.filter((symbol) => had.has(symbol)), kept, failures, interrupted: signal.aborted };
}

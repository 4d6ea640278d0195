import type { Answer } from './Answer.js';
import type { Span } from './Span.js';

const dayOf = (iso: string): number => Date.parse(iso) / 86_400_000;

/** The bars of an answer within a span. */
export function cutAnswer(answer: Answer, { from, until }: Span): Answer {
  const { days, rows, fields } = answer;
  const first = from === undefined ? -Infinity : dayOf(from);
  const last = until === undefined ? Infinity : dayOf(until);
  let [start, end] = [0, days.length];
  while (start < end && days[start]! < first) start++;
  while (end > start && days[end - 1]! > last) end--;
  if (start === 0 && end === days.length) return answer;
  const cut = new Map([...fields].map(([name, values]) => [name, values.subarray(start, end)]));
  return { ...answer, days: days.subarray(start, end), rows: rows.subarray(start, end), fields: cut };
}

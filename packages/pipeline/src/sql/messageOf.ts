import type { DuckDbMessage } from './DuckDbMessage.js';

/** A failure that DuckDB told as JSON, taken apart; as one message where it told it plainly. */
export function messageOf({ message }: Error): DuckDbMessage {
  const [json] = /\{.*\}$/s.exec(message) ?? [];
  const told = parsed(json);
  const [first = message, ...more] = (told?.exception_message ?? message).split('\n').filter((line) => line.trim() !== '');
  const position = told?.position === undefined ? {} : { position: Number(told.position) };
  const [, option] = /^Invalid named parameter "(.*)" for function/.exec(first) ?? [];
  if (option !== undefined) {
    const candidates = more.slice(1).map((line) => line.trim().split(' ')[0]!);
    return { message: first, more, ...position, what: 'option', name: option, candidates };
  }
  const what = told?.error_subtype === 'COLUMN_NOT_FOUND' ? 'column' : told?.error_subtype === 'MISSING_ENTRY' ? told.type : undefined;
  const missing = what !== undefined && told?.name !== undefined ? { what: what.toLowerCase(), name: told.name } : {};
  return { message: first, more, ...position, ...missing, candidates: told?.candidates?.split(',') ?? [] };
}

interface Told {
  readonly exception_message?: string;
  readonly error_subtype?: string;
  readonly type?: string;
  readonly position?: string;
  readonly candidates?: string;
  readonly name?: string;
}

function parsed(json: string | undefined): Told | undefined {
  try {
    return json === undefined ? undefined : (JSON.parse(json) as Told);
  } catch {
    return undefined;
  }
}

import type { Place, Result } from '@foliograph/core';
import type { Answer } from './Answer.js';
import type { Span } from './Span.js';

/** What a feed is asked about one symbol. */
export interface Question {
  readonly symbol: string;
  readonly span: Span;
  /** The address it is asked at, without a slash at its end. */
  readonly base: string;
  readonly key?: string | undefined;
}

/** A vendor of daily bars over HTTP: how it is asked, and what its answers mean. */
export interface Feed {
  /** As users write it, the same as its source. */
  readonly name: string;
  readonly base: string;
  /** Ending of the files that hold its answers, such as 'json'. */
  readonly extension: string;
  /** The environment variable that holds a key for it; absent where it takes none. */
  readonly keyVariable?: string;
  /** A symbol of it for messages that name none. */
  readonly example: string;
  /** The one spelling of a symbol. */
  spell(symbol: string): string;
  url(question: Question): URL;
  /** Why every further question would be answered like this, such as a quota that is used up; undefined where it would not. */
  exhausted?(body: string): { readonly message: string; readonly remedy?: string } | undefined;
  /** What the body of a refusal says of its reason; undefined where it says none. */
  reason?(body: string): string | undefined;
  /** The bars in an answer; an error where it holds none, or is not what was asked for. */
  parse(body: string, symbol: string): Result<Answer>;
  /** Where a row stands in an answer. */
  locate(row: number): Pick<Place, 'line' | 'part'>;
}

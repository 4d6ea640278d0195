import type { Result } from '@foliograph/core';
import { fail, ok } from '@foliograph/core';

type Environment = Readonly<Record<string, string | undefined>>;

/** A text with its references to the environment filled in. */
interface Filled {
  readonly text: string;
  /** Whether it begins with a value that the environment gave. */
  readonly given: boolean;
}

const reference = /\$\$\{|\$\{(?:([A-Za-z_]\w*)(?::-([^{}]*))?\})?/g;

/** Fills `${NAME}` and `${NAME:-default}` (taken where the variable is unset or empty); `$${` stands for `${`. An error where a variable without default is unset. */
export function interpolate(text: string, env: Environment): Result<Filled> {
  let given = false;
  let problem: Result<never> | undefined;
  const filled = text.replace(reference, (match, name: string | undefined, otherwise: string | undefined, offset: number) => {
    if (match === '$${') return '${';
    if (name === undefined) {
      problem ??= fail('"${" does not begin a reference to the environment', {
        remedy: `write \${NAME} or \${NAME:-default}, or $\${ for the two characters themselves`,
      });
      return match;
    }
    // A name such as toString must not reach what every object has.
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    if (value !== undefined && (value !== '' || otherwise === undefined)) {
      given ||= offset === 0;
      return value;
    }
    if (otherwise !== undefined) return otherwise;
    problem ??= fail(`the environment variable ${name} is not set`, { remedy: `set it, or write \${${name}:-default}` });
    return match;
  });
  return problem ?? ok({ text: filled, given });
}

import { fail, ok, type Result } from '@foliograph/core';
import { readYaml } from './readYaml.js';
import type { Written } from './Written.js';

/** A value set on the command line, `a.b.c=VALUE` with VALUE in YAML, as a spec that holds nothing else. */
export function readSet(text: string, { cwd, env }: { cwd: string; env: Readonly<Record<string, string | undefined>> }): Result<Written> {
  const place = { file: `--set ${text}` };
  const cut = text.indexOf('=');
  const keys = text.slice(0, cut).split('.');
  if (cut < 0 || keys.some((key) => key === '' || key === '__proto__')) {
    return fail('a setting must be a path of keys and a value', { place, remedy: 'write --set models.lstm.lstm.epochs=5' });
  }
  if (keys[0] === 'extends') return fail('"extends" cannot be set', { place, remedy: 'name the other spec on the command line instead' });
  const value = text.slice(cut + 1);
  const read = readYaml(value, { place: () => place, folder: cwd, cwd, env });
  if (!read.ok) return read;
  if (typeof read.value.value === 'string' && value.includes(',') && !/^\s*["'|>]/.test(value)) {
    return fail('a setting takes one value', {
      place,
      remedy: `for a list write ${keys.join('.')}=[${value}], for a text put it in quotes; folio sweep tries several values`,
    });
  }
  const nested = keys.reduceRight<Written>(
    (inner, key) => ({ place, key: place, folder: cwd, value: new Map([[key, inner]]) }),
    read.value,
  );
  return ok(nested);
}

import { qlib } from './qlib.js';
import type { Syntax } from './Syntax.js';

/** Whether a formula is in Qlib's spelling: it names a field as `$close` or calls one of Qlib's functions. */
export function speaksQlib(syntax: Syntax): boolean {
  if (syntax.type === 'number') return false;
  if (syntax.type === 'name') return syntax.name.startsWith('$');
  return qlib.has(syntax.name) || syntax.args.some(speaksQlib);
}

import { createHash } from 'node:crypto';

/** A content security policy under which a page runs the given script and nothing else, and loads nothing. */
export function policy(script: string): string {
  const digest = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${digest}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { formatDiagnostic } from './formatDiagnostic.js';

test('a diagnostic is one line as compilers print it, with its remedy below', () => {
  const cwd = resolve('/home/me');
  const place = { file: resolve('/home/me/pipelines/us12.yaml'), line: 14, column: 9 };
  const said = { severity: 'error', message: 'unknown model parameter "hiden"', place } as const;
  expect(formatDiagnostic(said, cwd).replaceAll('\\', '/')).toBe('pipelines/us12.yaml:14:9  unknown model parameter "hiden"');
  expect(formatDiagnostic({ ...said, place: { file: '--set a=1' }, remedy: 'leave it' }, cwd)).toBe(
    '--set a=1  unknown model parameter "hiden"\n    leave it',
  );
  expect(formatDiagnostic({ ...said, severity: 'warning', place: { ...place, file: resolve('/a.yaml') } }, cwd)).toBe(
    `${resolve('/a.yaml')}:14:9  warning: unknown model parameter "hiden"`,
  );
  expect(formatDiagnostic({ severity: 'error', message: 'no place' })).toBe('no place');
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { mutated } from '../../pipeline/test-support/mutated.js';
import { program } from './program.js';

const quickstart = readFileSync(fileURLToPath(new URL('../../../pipelines/quickstart.yaml', import.meta.url)), 'utf8');
afterEach(() => void vi.restoreAllMocks());

test('whatever is done to a spec, the command line names its mistakes by line and column and ends with 2, or ends with 0', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const file = join(folder, 'spec.yaml');
  let said = '';
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
  const codes = new Map<number, number>();
  for (let number = 0; number < 150; number++) {
    writeFileSync(file, mutated(quickstart, 2, number));
    said = '';
    const code = await program(['validate', file]);
    codes.set(code, (codes.get(code) ?? 0) + 1);
    expect([0, 2], `change ${number}`).toContain(code);
    expect(said, `change ${number}`).not.toMatch(/\n\s+at |internal error/);
    if (code === 2) expect(said, `change ${number}`).toMatch(/spec\.yaml:\d+:\d+ {2}\S/);
  }
  rmSync(folder, { recursive: true });
  expect([...codes.keys()].sort()).toEqual([0, 2]);
}, 60_000);

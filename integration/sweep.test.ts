import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folio, root } from './folio.js';

const folder = mkdtempSync(join(tmpdir(), 'folio-sweep-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const env = { FOLIO_HOME: join(folder, 'store') };
const page = readFileSync(join(root, 'docs', 'sweeps.md'), 'utf8');
const blocks = (kind: string) => [...page.matchAll(new RegExp(`\`\`\`${kind}\\n([^\`]+)\`\`\``, 'g'))].map(([, text]) => text!);
const fast = ['--set', 'models.lstm.lstm.epochs=1'];

interface Swept {
  readonly trials: readonly { readonly settings: object; readonly test: { readonly seeds: readonly object[]; readonly rank: number } }[];
  readonly counted: number;
}

test('the command of the page on sweeps runs on the quickstart, ranks its six trials, and says how many it chose from', async () => {
  const words = blocks('sh')[0]!.trim().split(' ').slice(2);
  expect(words[0]).toBe('sweep');
  const { code, stdout } = await folio([...words, ...fast, '--json'], env).ended;
  expect(code).toBe(0);
  const { trials, counted } = JSON.parse(stdout) as Swept;
  expect(trials.map(({ test }) => [test.rank, test.seeds.length])).toEqual([1, 2, 3, 4, 5, 6].map((rank) => [rank, 3]));
  // Six of the rule that is varied, and one that is not.
  expect(counted).toBe(7);
  const table = await folio([...words, ...fast], env).ended;
  expect(table.stdout).toMatch(
    /^quickstart, 6 trials of best-ten, means of 3 seeds, ranked by sharpe\n\nlayers +k +Sharpe ratio +± deviation/,
  );
  expect(table.stdout).toContain('the best of 6 trials is chosen with knowledge of it');
  expect(table.stdout).toContain('7 trials counted under this name');
  expect(table.stderr).toMatch(/stages of all trials: \d+ cached, 0 ran/);
}, 120_000);

test.each(blocks('yaml').map((text, i) => [i, text] as const))(
  'piece %i of the page on sweeps can stand in a spec',
  async (i, text) => {
    const file = join(folder, `piece-${i}.yaml`);
    writeFileSync(file, `extends: ${join(root, 'pipelines', 'quickstart.yaml')}\nname: piece-${i}\n${text}`);
    expect((await folio(['validate', file], env).ended).code).toBe(0);
    const { stdout, code } = await folio(['plan', file], env).ended;
    expect(code).toBe(0);
    expect(/\nsweep: (\d+) trials/.exec(stdout)?.[1]).toBe([undefined, '6', '8', '2'][i]);
  },
  60_000,
);

test('mistakes of a sweep end with exit code 2 and their places, and nothing is computed', async () => {
  const file = join(folder, 'wrong.yaml');
  const quickstart = join(root, 'pipelines', 'quickstart.yaml');
  writeFileSync(file, `extends: ${quickstart}\nname: wrong\nsweep:\n  grid: { models.lsmt.lstm.epochs: [3, 4] }\n`);
  for (const command of ['sweep', 'validate', 'plan']) {
    const { code, stdout, stderr } = await folio([command, file], { FOLIO_HOME: join(folder, 'empty') }).ended;
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/wrong\.yaml:4:11 {2}unknown model "lsmt" \(did you mean "lstm"\?\)\n$/);
  }
}, 60_000);

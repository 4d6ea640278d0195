import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folio, root } from './folio.js';

interface Answer {
  readonly run: string;
  readonly status: string;
  readonly stages: { readonly total: number; readonly cached: number; readonly ran: number };
  readonly results: readonly { readonly name: string; readonly kind: string; readonly figures: Readonly<Record<string, number | null>> }[];
  readonly report: string;
  readonly seconds: number;
}

const folder = mkdtempSync(join(tmpdir(), 'folio-run-'));
const quickstart = join(root, 'pipelines/quickstart.yaml');
const small = ['--set', 'models.lstm.lstm.epochs=2'];
const store = (name: string) => ({ FOLIO_HOME: join(folder, name) });
const answerOf = (stdout: string) => JSON.parse(stdout) as Answer;
const run = async (words: readonly string[], home = 'store') =>
  answerOf((await folio(['run', ...words, '--json'], store(home)).ended).stdout);

beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the quickstart pipeline ends with figures, a report and exit code 0, and prints nothing else on standard output', async () => {
  const { code, stdout } = await folio(['run', quickstart, ...small, '--json'], store('store')).ended;
  const { run, status, stages, results, report, seconds } = answerOf(stdout);
  expect([code, status, stages.cached]).toEqual([0, 'ok', 0]);
  expect(stages.ran).toBe(stages.total);
  expect(run).toMatch(/^[0-9a-f]{12}$/);
  expect(seconds).toBeGreaterThan(0);
  expect(results.map(({ kind }) => kind)).toContain('benchmark');
  for (const { figures } of results)
    expect(Object.keys(figures)).toEqual(
      expect.arrayContaining(['totalReturn', 'annualReturn', 'annualVolatility', 'sharpe', 'sortino', 'maxDrawdown']),
    );
  expect(readFileSync(report, 'utf8')).toContain('Synthetic market');
});

test('a second run takes every stage from the store and gives the same report, byte for byte', async () => {
  const before = await run([quickstart, ...small]);
  const bytes = readFileSync(before.report);
  const after = await run([quickstart, ...small]);
  expect(after.stages).toEqual({ total: before.stages.total, cached: before.stages.total, ran: 0 });
  expect(after.run).toBe(before.run);
  expect(readFileSync(after.report).equals(bytes)).toBe(true);
});

test('a run in another store gives the same report, byte for byte', async () => {
  const [first, second] = [await run([quickstart, ...small]), await run([quickstart, ...small, '-j', '1'], 'other')];
  expect(second.stages.cached).toBe(0);
  expect(readFileSync(second.report).equals(readFileSync(first.report))).toBe(true);
});

test('a change of a portfolio rule runs only that portfolio and what follows from it', async () => {
  await run([quickstart, ...small]);
  const spec = readFileSync(quickstart, 'utf8');
  const [, k = ''] = /top-k: \{ k: (\d+)/.exec(spec) ?? [];
  const name = /^ {2}([a-z-]+): \{ top-k:/m.exec(spec)?.[1];
  const { ended } = folio(['plan', quickstart, ...small, '--set', `portfolios.${name}.top-k.k=${Number(k) + 1}`, '--json'], store('store'));
  const { stages } = JSON.parse((await ended).stdout) as { stages: { stage: string; state: string; reason: string }[] };
  const changed = stages.filter(({ state }) => state !== 'hit');
  expect(changed.map(({ stage }) => stage.split(':')[0])).toEqual(
    expect.arrayContaining(['portfolio', 'backtest', 'figures', 'summary', 'report']),
  );
  expect(changed.filter(({ stage }) => /^(prices|panel|factor|dataset|scaling|train|predict)/.test(stage))).toEqual([]);
  expect(changed[0]!.reason).toContain(`${k} → ${Number(k) + 1}`);
});

test('a run until training ends well, says what it left out, and a run from there trains nothing', async () => {
  const words = [quickstart, ...small, '--json'];
  const first = await folio(['run', ...words, '--until', 'train'], store('parts')).ended;
  const { leftOut, stages, results } = JSON.parse(first.stdout) as Answer & { leftOut: string[] };
  expect([first.code, results.length, leftOut.includes('report'), leftOut.includes('train:lstm')]).toEqual([0, 0, true, false]);
  const second = await folio(['run', ...words, '--from', 'predict', '--keep-going'], store('parts')).ended;
  expect(second.stderr).not.toMatch(/^(prices|panel|dataset|train)/m);
  expect([second.code, answerOf(second.stdout).stages.cached]).toEqual([0, stages.ran]);
  const dry = await folio(['run', ...words, '--force', '--dry-run', '--until', 'factor'], store('parts')).ended;
  const shown = (JSON.parse(dry.stdout) as { stages: { state: string; reason: string }[] }).stages;
  expect([dry.code, new Set(shown.map(({ state, reason }) => `${state} ${reason}`))]).toEqual([0, new Set(['miss forced'])]);
  const { code, stderr } = await folio(['run', quickstart, '--from', 'traim'], store('parts')).ended;
  expect([code, stderr]).toEqual([2, 'the plan has no "traim" (did you mean "train"?)\n']);
});

test('the plan of a pipeline is drawn as text, for Mermaid and as JSON, with or without its data', async () => {
  const drawn = async (...words: string[]) => (await folio(['dag', quickstart, ...small, ...words], store('store')).ended).stdout;
  await run([quickstart, ...small]);
  expect(await drawn()).toContain('\npredict:lstm  ← dataset, train:lstm\n');
  expect(await drawn('--format', 'mermaid')).toMatch(/^flowchart TD\n {2}n0\["prices"\]\n/);
  const { nodes, edges } = JSON.parse(await drawn('--json', '--full')) as { nodes: { id: string }[]; edges: unknown[] };
  expect([nodes[0]!.id, edges.length > nodes.length]).toEqual(['prices', true]);
  const { code, stderr } = await folio(['dag', quickstart, '--full'], store('empty')).ended;
  expect([code, stderr]).toEqual([2, expect.stringContaining('not known before the data are read')]);
});

test('why something would run is told down to the value that changed', async () => {
  await run([quickstart, ...small]);
  const asked = async (...words: string[]) => folio(['why', quickstart, ...words], store('store')).ended;
  expect((await asked(...small)).stdout).toBe('nothing would run: every output is in the store\n');
  const { stdout } = await asked('predict', '--set', 'models.lstm.lstm.epochs=3');
  expect(stdout).toBe('predict:lstm\n  since train:lstm: params.model.lstm.epochs 2 → 3\n');
  const { stages } = JSON.parse((await asked('train', '--set', 'models.lstm.lstm.epochs=3', '--json')).stdout) as { stages: unknown[] };
  expect(stages).toEqual([
    {
      stage: 'train:lstm',
      state: 'miss',
      causes: [{ path: ['params', 'model', 'lstm', 'epochs'], before: 2, after: 3, text: 'params.model.lstm.epochs 2 → 3' }],
      first: [],
    },
  ]);
  expect((await asked('predcit')).code).toBe(2);
});

test('every mistake of a spec is named with its place, all at once, with exit code 2', async () => {
  const file = join(folder, 'wrong.yaml');
  writeFileSync(file, readFileSync(quickstart, 'utf8').replace('epochs:', 'epoch:').replace('capital:', 'captial:'));
  const { code, stderr, stdout } = await folio(['validate', file]).ended;
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/wrong\.yaml:\d+:\d+ {2}unknown .*"epoch".*did you mean "epochs"/);
  expect(stderr).toMatch(/wrong\.yaml:\d+:\d+ {2}unknown .*"captial".*did you mean "capital"/);
});

/** Interrupts a run that has begun to train, after as many milliseconds. */
async function interrupted(words: readonly string[], home: string, after: number) {
  const { child, ended } = folio(['run', ...words], store(home));
  await new Promise<void>((resolve) => {
    child.stderr?.on('data', (piece) => {
      // The scaling is the last stage before the training.
      if (String(piece).includes('scaling')) setTimeout(resolve, after);
    });
    child.on('close', () => resolve());
  });
  child.kill('SIGINT');
  return ended;
}

test('Ctrl-C in a training ends with 130, keeps what is finished, and the next run goes on', async () => {
  const long = [quickstart, '--set', 'models.lstm.lstm.epochs=4', '--set', 'models.lstm.lstm.patience=0', '--set', 'seed=99'];
  expect((await interrupted(long, 'interrupted', 300)).code).toBe(130);
  const next = await run(long, 'interrupted');
  expect(next.status).toBe('ok');
  expect(next.stages.cached).toBeGreaterThan(3);
  expect(next.stages.ran).toBeGreaterThan(0);
});

test('Ctrl-C inside the steps of a large model ends cleanly too', async () => {
  const large = [quickstart, '--set', 'models.lstm.lstm.layers=[128, 128]'];
  for (const after of [900, 1300, 1700]) {
    const { code, stderr } = await interrupted(large, `large-${after}`, after);
    expect([code, stderr.includes('terminate called')]).toEqual([130, false]);
  }
});

test('a second Ctrl-C ends at once, by the signal and not by an abort', async () => {
  const words = ['run', quickstart, '--set', 'models.lstm.lstm.layers=[128, 128]'];
  const { child, ended } = folio(words, store('twice'));
  await new Promise<void>((resolve) => {
    child.stderr?.on('data', (piece) => {
      if (String(piece).includes('scaling')) setTimeout(resolve, 1500);
    });
  });
  child.kill('SIGINT');
  await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGINT');
  const { code, signal } = await ended;
  // Where the first had ended it meanwhile, the code says so.
  expect(signal ?? code).toBe(signal === null ? 130 : 'SIGINT');
});

test('a damaged entry is noticed, said, and computed again', async () => {
  const before = await run([quickstart, ...small], 'damaged');
  const objects = join(folder, 'damaged', 'objects');
  const files = readdirSync(objects, { recursive: true, encoding: 'utf8' })
    .map((file) => join(objects, file))
    .filter((file) => statSync(file).isFile());
  const largest = files.toSorted((a, b) => statSync(b).size - statSync(a).size)[0]!;
  const bytes = readFileSync(largest);
  chmodSync(largest, 0o644);
  writeFileSync(largest, bytes.subarray(0, bytes.length - 1));
  const { code, stdout, stderr } = await folio(['run', quickstart, ...small, '--json'], store('damaged')).ended;
  expect(code).toBe(0);
  expect(stderr).toMatch(/damaged/);
  expect(answerOf(stdout).stages.ran).toBeGreaterThan(0);
  expect(readFileSync(answerOf(stdout).report).equals(readFileSync(before.report))).toBe(true);
});

test('a store that cannot be written is an error with a remedy and no stack', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, 'not a folder');
  const { code, stderr } = await folio(['run', quickstart], { FOLIO_HOME: join(file, 'store') }).ended;
  expect(code).not.toBe(0);
  expect(stderr).toMatch(/FOLIO_HOME|folder/);
  expect(stderr).not.toMatch(/\n\s+at /);
});

const data = process.env.FOLIO_DATA;
const weekly = join(root, 'pipelines/us12-weekly-lstm-small.yaml');

test.skipIf(!data)('on real prices the NASDAQ row of Liu’s table comes out to the digit, and 1/N as bought once', async () => {
  const { results, status } = await run([weekly, '--set', 'models.lstm.lstm.epochs=1'], 'real');
  expect(status).toBe('ok');
  const row = (name: string) => {
    const { totalReturn, annualVolatility, sharpe, maxDrawdown } = results.find((result) => result.name === name)!.figures;
    return [(100 * totalReturn!).toFixed(2), (100 * annualVolatility!).toFixed(2), sharpe!.toFixed(3), (100 * maxDrawdown!).toFixed(1)];
  };
  expect(row('nasdaq')).toEqual(['21.25', '23.46', '0.780', '-20.9']);
  expect(row('equal')).toEqual(['51.22', '26.18', '1.589', '-21.0']);
});

test.skipIf(!data)('a changed price of one stock retrains that stock alone', async () => {
  const copy = join(folder, 'data');
  cpSync(join(data!, 'us12'), join(copy, 'us12'), { recursive: true });
  cpSync(join(data!, 'us12-benchmarks'), join(copy, 'us12-benchmarks'), { recursive: true });
  const env = { ...store('copied'), FOLIO_DATA: copy };
  const words = ['run', weekly, '--set', 'models.lstm.lstm.epochs=1', '--json'];
  await folio(words, env).ended;
  const file = join(copy, 'us12', 'NKE.csv');
  const lines = readFileSync(file, 'utf8').split('\n');
  const row = lines.findIndex((line) => line.startsWith('2015-06-12'));
  const cells = lines[row]!.split(',');
  lines[row] = cells.with(5, String(Number(cells[5]) * 1.001)).join(',');
  writeFileSync(file, lines.join('\n'));
  const { stdout } = await folio(['plan', ...words.slice(1)], env).ended;
  expect(stdout).toContain('file NKE.csv changed');
  const { stderr } = await folio(words, env).ended;
  expect(stderr.match(/^train:lstm\/\S+/gm)).toEqual(['train:lstm/NKE']);
});

test('several specs run one after the other, each under its name; as JSON they are a line each', async () => {
  const other = join(folder, 'other.yaml');
  writeFileSync(
    other,
    readFileSync(quickstart, 'utf8')
      .replace(/^name: .*$/m, 'name: other')
      .replace(/^seed: .*$/m, 'seed: 5'),
  );
  const both = [quickstart, other, ...small];
  const { code, stdout } = await folio(['run', ...both, '--json'], store('several')).ended;
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer & { readonly spec: string });
  expect([code, lines.map(({ spec, status }) => [spec, status])]).toEqual([
    0,
    [
      [quickstart, 'ok'],
      [other, 'ok'],
    ],
  ]);
  expect(lines[0]!.results).toEqual((await run([quickstart, ...small], 'several')).results);
  expect(lines[1]!.results).not.toEqual(lines[0]!.results);
  const out = join(folder, 'out-of-both');
  const text = await folio(['run', ...both, '--out', out], store('several')).ended;
  const [first, second] = [text.stdout.indexOf(`${quickstart}\n\n`), text.stdout.indexOf(`\n${other}\n\n`)];
  expect([text.code, first, second > 0]).toEqual([0, 0, true]);
  expect(text.stdout.match(/^report: /gm)).toHaveLength(2);
  expect(readdirSync(out).sort()).toEqual(['other', 'quickstart']);
  expect(readdirSync(join(out, 'other')).sort()).toEqual(['figures.json', 'report.html']);
});

test('where one of several specs has a mistake none is run, and where one cannot be run the others still are', async () => {
  const [wrong, late] = [join(folder, 'wrong.yaml'), join(folder, 'late.yaml')];
  const text = readFileSync(quickstart, 'utf8');
  writeFileSync(wrong, text.replace(/^seed: .*$/m, 'seeed: 5'));
  const refused = await folio(['run', quickstart, wrong, ...small], store('mistaken')).ended;
  expect([refused.code, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toContain('wrong.yaml');
  writeFileSync(late, text.replace('2021-01-04', '2041-01-04'));
  const ended = await folio(['run', late, quickstart, ...small, '--json'], store('mistaken')).ended;
  const lines = ended.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly status: string });
  // That there are no such sessions is known once the data are read.
  expect([ended.code, lines.map(({ status }) => status)]).toEqual([2, ['refused', 'ok']]);
  const twice = await folio(['run', quickstart, quickstart, '--out', join(folder, 'twice')], store('mistaken')).ended;
  expect([twice.code, twice.stdout]).toEqual([2, '']);
  expect(twice.stderr).toContain('two specs in one folder');
});

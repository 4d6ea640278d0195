// Loads a spec, tells what would be computed, runs it with events and a signal, and reads figures.
import { formatDiagnostic, loadSpec, plan, run } from '@foliograph/pipeline';

const say = (line) => process.stdout.write(`${line}\n`);
const value = (result) => {
  if (result.ok) return result.value;
  throw new Error(result.problems.map((problem) => formatDiagnostic(problem)).join('\n'));
};
const spec = value(await loadSpec(process.argv[2] ?? 'pipelines/quickstart.yaml', { set: ['models.lstm.lstm.epochs=2'] }));
const { nodes } = value(await plan(spec));
say(`${nodes.filter(({ state }) => state === 'hit').length} stages are in the store`);

const stop = new AbortController();
process.on('SIGINT', () => stop.abort());
const emit = (event) => {
  if (event.type === 'finished') say(`${event.node}: ${event.seconds.toFixed(1)} s`);
};
const { status, results, report } = value(await run(spec, { emit, signal: stop.signal, jobs: 2 }));
for (const { name, figures } of results) say(`${name}: Sharpe ratio ${figures.sharpe?.toFixed(2)}`);
say(`${status}, ${report}`);

// @ts-check
// Liu's pipeline on real prices, twelve LSTMs of 2 × 256 units, cut to a few epochs: the share of training that is spent inside ONNX Runtime.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const epochs = 2;

/** Seconds of all trainings and forecasts in one thread, and their share inside ONNX Runtime. */
export async function* bench() {
  if (!process.env.FOLIO_DATA) {
    process.stderr.write('us12 reads real prices from FOLIO_DATA: skipped\n');
    return;
  }
  const { InferenceSession } = await import('onnxruntime-node');
  const create = InferenceSession.create.bind(InferenceSession);
  let inside = 0;
  Object.assign(InferenceSession, {
    /** @param {Parameters<typeof create>} given */
    async create(...given) {
      const session = await create(...given);
      const run = session.run.bind(session);
      return Object.assign(session, {
        /** @param {Parameters<typeof run>} fed */
        async run(...fed) {
          const began = performance.now();
          const results = await run(...fed);
          inside += performance.now() - began;
          return results;
        },
      });
    },
  });
  const { inline, openPipeline, runPipeline, stages } = await import('../packages/pipeline/dist/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'folio-bench-'));
  process.env.FOLIO_HOME = folder;
  try {
    const spec = fileURLToPath(new URL('../pipelines/us12-weekly-lstm.yaml', import.meta.url));
    const opened = await openPipeline(spec, { set: [`models.lstm.lstm.epochs=${epochs}`, 'engine=onnx'] });
    if (!opened.ok) throw new Error(opened.problems[0]?.message);
    let seconds = 0;
    const outcome = await runPipeline(opened.value.loaded, {
      store: opened.value.store,
      executor: inline({ stages }),
      emit: (event) => {
        if (event.type === 'finished' && /^(train|predict):/.test(event.node)) seconds += event.seconds;
      },
      signal: new AbortController().signal,
    });
    if (!outcome.ok || outcome.value.status !== 'ok') throw new Error('the pipeline did not run');
    yield {
      bench: 'us12, trainings and forecasts',
      value: seconds,
      unit: 's',
      ratio: inside / 1000 / seconds,
      against: 'its time inside ONNX Runtime',
      note: `12 × 2 × 256 units, ${epochs} epochs, one thread`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

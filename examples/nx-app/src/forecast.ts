import { readFile } from 'node:fs/promises';
import { openForecaster } from '@foliograph/models';

/** What a frozen model forecasts from one window of raw features; the scaling that it was trained with is inside it. */
export async function forecast(file: string, window: readonly number[]): Promise<number> {
  const model = await openForecaster(await readFile(file));
  const out = new Float32Array(1);
  await model.forecast(Float32Array.from(window), Int32Array.of(0), 1, out);
  await model.close();
  return out[0] ?? NaN;
}

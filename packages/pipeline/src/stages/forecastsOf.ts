import { fail, gatherWindows, ok, type Result } from '@foliograph/core';
import { planeFromArrow } from '../arrow/index.js';
import { type ModelParams, type OpenModel, openModels } from './openModels.js';
import type { Inputs } from './Stage.js';

/** Fills a plane with what is forecast at some sessions, rising, in label units; a problem where the models cannot be served. */
export type Forecasts = (sessions: Int32Array, plane: Float64Array) => Promise<Result<void>>;

/** The forecasts of a node that decides: made by its frozen models for what it asks, where their parameters are given, or else the stored ones; undefined where it reads neither. */
export function forecastsOf(inputs: Inputs, models: ModelParams | undefined, signal: AbortSignal): Forecasts | undefined {
  if (models) return served(inputs, models, signal);
  const stored = inputs.forecasts?.[0];
  if (!stored) return undefined;
  return async (_, plane) => {
    plane.set(planeFromArrow(await stored.bytes('forecasts.arrow')).plane);
    return ok(undefined);
  };
}

function served(inputs: Inputs, params: ModelParams, signal: AbortSignal): Forecasts {
  let opened: ReturnType<typeof openModels> | undefined;
  return async (sessions, plane) => {
    opened ??= openModels(inputs, params);
    const { dataset, each } = await opened;
    const among = new Uint8Array(dataset.sessions.length);
    for (const session of sessions) among[session] = 1;
    for await (const model of each()) {
      const rows = await model.forecast(plane, signal, among);
      for (const row of [rows[0], rows.at(-1)]) {
        if (row === undefined || (await isAlikeAlone(model, row, plane))) continue;
        return fail(
          'its models forecast a window otherwise alone than among others, so a strategy taken from day to day would be another',
          {
            remedy: 'set forecast to stored under backtest',
          },
        );
      }
    }
    return ok(undefined);
  };
}

async function isAlikeAlone({ dataset, forecaster, shift }: OpenModel, row: number, plane: Float64Array): Promise<boolean> {
  const windows = gatherWindows(dataset, Int32Array.of(row), forecaster.window);
  const out = new Float32Array(1);
  await forecaster.forecast(windows, Int32Array.of(Math.floor(row / dataset.sessions.length)), 1, out);
  return Object.is(out[0], plane[shift + row]);
}

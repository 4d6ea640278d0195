import type { Diagnostic } from '@foliograph/core';
import type { ReportData } from '@foliograph/report';
import { planeFromArrow } from '../../arrow/index.js';
import type { PanelFacts } from '../../plan/index.js';
import { lagsOf, longSeeds, type Registries } from '../../spec/index.js';
import type { Inputs } from '../Stage.js';
import { single } from '../single.js';
import type { ReportParams } from './ReportParams.js';

/** More curves than these nobody looks at, and a page that holds them opens slowly. */
const MOST_ASSETS = 24;

type Fits = Pick<ReportData, 'fits'> & { readonly warnings: readonly Diagnostic[] };

/** Forecasts beside prices, each dated by the session that the forecast is for; of the first seed. */
export async function fitsOf(
  inputs: Inputs,
  { models, spec, folds }: ReportParams,
  { assets, sessions }: PanelFacts,
  { targets }: Pick<Registries, 'targets'>,
): Promise<Fits> {
  if (models.length === 0) return { fits: [], warnings: [] };
  const { name, params } = single(spec.target);
  const target = targets.get(name)!;
  if (target.atReach?.(params) === false) return { fits: [], warnings: [] };
  const reach = target.reach(params, lagsOf(spec.backtest.execution)[0]);
  const { plane: prices } = planeFromArrow(await inputs.prices![0]!.bytes(`${spec.backtest.execution.price}.arrow`));
  const T = sessions.length;
  const shown = assets.slice(0, MOST_ASSETS);
  const fits = await Promise.all(
    models.map(async (model) => {
      const { plane } = planeFromArrow(await inputs[`predict:${model}`]![0]!.bytes('forecasts.arrow'));
      return shown.map((asset, n) => {
        const price = [...prices.subarray(n * T, (n + 1) * T)];
        const forecast = price.map((_, t) => {
          const from = t < reach ? NaN : price[t - reach]!;
          return from * (1 + target.toReturn(plane[n * T + t - reach] ?? NaN, from));
        });
        const start = Math.max(0, price.findIndex(Number.isFinite));
        const known = (values: readonly number[]) => values.slice(start).map((value) => (Number.isFinite(value) ? value : null));
        return {
          model,
          asset,
          seed: longSeeds(spec.seeds)[0]!,
          sessions: sessions.slice(start),
          price: known(price),
          forecast: known(forecast),
          testFrom: sessions[folds[0]!.testFrom]!,
        };
      });
    }),
  );
  const left = assets.length - shown.length;
  const message = `forecasts against prices are shown for the first ${shown.length} of ${assets.length} assets`;
  return { fits: fits.flat(), warnings: left > 0 ? [{ severity: 'warning', message }] : [] };
}

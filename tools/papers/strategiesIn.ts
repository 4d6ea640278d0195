import { mean } from '@foliograph/core';
import { type StrategyResult, tableFromArrow } from '@foliograph/pipeline';
import { chosenFigures, listedFigures } from './chosenFigures.js';
import { type Columns, finite, rowsWhere } from './columns.js';
import type { LockedRun } from './openLocked.js';
import type { Figures, Results, Spread, ToldStrategy } from './Results.js';
import { spansIn } from './spansIn.js';

/** Every strategy and benchmark of a run, by name, and the spans that they are told in. */
export async function strategiesIn({ open }: LockedRun): Promise<Pick<Results, 'spans' | 'strategies'>> {
  const summary = await open('summary');
  const results = await summary.json<StrategyResult[]>('results.json');
  const table = async (file: string): Promise<Columns> =>
    summary.files.some(({ name }) => name === file) ? (tableFromArrow(await summary.bytes(file)) as Columns) : {};
  const random = await table('random.arrow');
  const { spans, of } = spansIn(await table('spans.arrow'));
  const strategies = Object.fromEntries(
    results.map((result): [string, ToldStrategy] => {
      const { name, kind, seeds, random: among } = result;
      return [
        name,
        {
          kind,
          seeds: seeds.length,
          ...(among ? { portfolios: among.portfolios } : {}),
          figures: Object.fromEntries(
            chosenFigures.filter((figure) => figure in result.figures).map((figure) => [figure, spreadOf(result, figure, random)]),
          ),
          ...of(name),
        },
      ];
    }),
  );
  return { spans, strategies };
}

function spreadOf(result: StrategyResult, figure: string, random: Columns): Spread {
  const { figures, deviations, lowest, highest, random: among, seeds } = result;
  const at = (all: Figures | undefined) => all?.[figure] ?? null;
  const listed = listedFigures.includes(figure);
  return {
    mean: at(figures),
    ...(deviations ? { deviation: at(deviations), lowest: at(lowest), highest: at(highest) } : {}),
    ...(deviations && listed ? { values: seeds.map(({ figures }) => at(figures)) } : {}),
    ...(among ? { percentile: at(among.percentiles) } : {}),
    ...(among?.lowest && listed ? { percentileLowest: at(among.lowest), percentileHighest: at(among.highest) } : {}),
    ...(among && listed ? { random: quantilesOf(result.name, figure, random) } : {}),
  };
}

/** Quantiles of a figure among random portfolios, mean over seeds, by the share of them in per cent. */
function quantilesOf(name: string, figure: string, random: Columns): Figures {
  const rows = rowsWhere(random, (row) => random.name![row] === name && random.figure![row] === figure);
  const columns = Object.keys(random).filter((column) => /^q\d+$/.test(column));
  return Object.fromEntries(
    columns.map((column) => [column.slice(1), finite(mean(Float64Array.from(rows, (row) => random[column]![row] as number)))]),
  );
}

import { mean } from '@foliograph/core';
import { type StrategyResult, tableFromArrow } from '@foliograph/pipeline';
import { chosenFigures, listedFigures } from './chosenFigures.js';
import type { LockedRun } from './openLocked.js';
import type { Figures, Spread, ToldSpan, ToldStrategy } from './Results.js';

type Column = ArrayLike<number | string>;

/** Every strategy and benchmark of a run, by name. */
export async function strategiesIn({ open }: LockedRun): Promise<Readonly<Record<string, ToldStrategy>>> {
  const summary = await open('summary');
  const results = await summary.json<StrategyResult[]>('results.json');
  const table = async (file: string): Promise<Record<string, Column>> =>
    summary.files.some(({ name }) => name === file) ? (tableFromArrow(await summary.bytes(file)) as Record<string, Column>) : {};
  const [spans, random] = [await table('spans.arrow'), await table('random.arrow')];
  return Object.fromEntries(
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
          spans: spansOf(name, spans),
        },
      ];
    }),
  );
}

function spreadOf(result: StrategyResult, figure: string, random: Readonly<Record<string, Column>>): Spread {
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
function quantilesOf(name: string, figure: string, random: Readonly<Record<string, Column>>): Figures {
  const rows = rowsWhere(random, (row) => random.name![row] === name && random.figure![row] === figure);
  const columns = Object.keys(random).filter((column) => /^q\d+$/.test(column));
  return Object.fromEntries(
    columns.map((column) => [column.slice(1), finite(mean(Float64Array.from(rows, (row) => random[column]![row] as number)))]),
  );
}

const spansOf = (name: string, spans: Readonly<Record<string, Column>>): ToldSpan[] =>
  rowsWhere(spans, (row) => spans.name![row] === name).map((row) => ({
    seed: spans.seed![row] as number,
    from: spans.from![row]!,
    to: spans.to![row]!,
    months: spans.months![row] as number,
    sharpe: finite(spans.sharpe![row] as number),
    returnToRisk: finite(spans.returnToRisk![row] as number),
  }));

const rowsWhere = (columns: Readonly<Record<string, Column>>, holds: (row: number) => boolean): number[] =>
  Array.from({ length: columns.name?.length ?? 0 }, (_, row) => row).filter(holds);

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

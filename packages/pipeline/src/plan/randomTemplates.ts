import type { TestedSpec } from '../spec/index.js';
import type { PlannedTrack } from './PlannedTrack.js';
import type { Template } from './Template.js';

/** Random portfolios of the rule of each strategy that decides from forecasts, where the spec asks for them, by the strategy's name; `figures` has the template of each track's figures. */
export function randomTemplates(
  { null: asked }: TestedSpec,
  tracks: readonly PlannedTrack[],
  figures: readonly Template[],
): ReadonlyMap<string, Template> {
  if (!asked) return new Map();
  return new Map(
    tracks.flatMap(({ name, kind, track, portfolio, forecasts }, i) => {
      if (kind !== 'strategy' || !portfolio || !forecasts) return [];
      const { id, versions, params, needs } = figures[i]!;
      const { riskFree = [], benchmark = [] } = needs;
      // Spans are told of records and not of draws.
      const { spans: _, ...measured } = params;
      const template: Template = {
        ...portfolio,
        id: `random:${name}`,
        stage: 'random-portfolios',
        versions: { ...portfolio.versions, ...versions },
        params: { portfolios: asked.portfolios, decided: portfolio.params, traded: track.params, measured },
        needs: { ...portfolio.needs, riskFree, benchmark, figures: [id] },
      };
      return [[name, template] as const];
    }),
  );
}

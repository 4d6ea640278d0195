import type { Json } from '../json/index.js';
import type { Facts } from './Facts.js';
import type { Node } from './Node.js';
import type { Dimension, Plan, Template } from './Template.js';

/** Values of the dimensions at which one node stands, as indices. */
type Position = Readonly<Partial<Record<Dimension, number>>>;

/** Unrolls every template over the assets, folds and seeds it is repeated over. */
export function expand(plan: Plan, facts: Facts, engine: Json): Node[] {
  const sizes: Readonly<Record<Dimension, number>> = { asset: facts.assets.length, fold: facts.folds.length, seed: plan.seeds };
  const byId = new Map(plan.templates.map((template) => [template.id, template]));

  const label = (dimension: Dimension, index: number) => (dimension === 'asset' ? facts.assets[index]! : `${dimension}-${index}`);
  const nodeId = (template: Template, at: Position) => {
    const shown = template.each.filter((dimension) => dimension === 'asset' || sizes[dimension] > 1);
    return [template.id, ...shown.map((dimension) => label(dimension, at[dimension]!))].join('/');
  };
  /** A needed template stands where its reader stands, and at every value of a dimension that the reader lacks. */
  const resolve = (need: string, at: Position): string[] => {
    const [id = '', part] = need.split('#');
    const template = byId.get(id);
    if (!template) throw new Error(`the plan has no "${id}"`);
    const suffix = part === undefined ? '' : `#${part === '{asset}' ? facts.assets[at.asset!]! : part}`;
    return places(template.each, sizes, at).map((place) => nodeId(template, place) + suffix);
  };
  return plan.templates.flatMap((template) =>
    places(template.each, sizes).map((at): Node => {
      const { stage, versions, drawn, computed, folds } = template;
      const shown: Record<string, Json> = {};
      if (at.asset !== undefined) shown.asset = facts.assets[at.asset]!;
      if (at.fold !== undefined) shown.fold = { ...facts.folds[at.fold]! };
      if (at.seed !== undefined) shown.seed = at.seed;
      return {
        id: nodeId(template, at),
        stage,
        versions,
        params: {
          ...template.params,
          ...(template.each.length > 0 ? { at: shown } : {}),
          ...(folds ? { folds: facts.folds.map((fold) => ({ ...fold })) } : {}),
        },
        needs: Object.fromEntries(
          Object.entries(template.needs).map(([role, needs]) => [role, needs.flatMap((need) => resolve(need, at))]),
        ),
        ...(drawn ? { seed: plan.seed } : {}),
        ...(computed ? { engine } : {}),
      };
    }),
  );
}

function places(each: readonly Dimension[], sizes: Readonly<Record<Dimension, number>>, fixed: Position = {}): Position[] {
  return each.reduce<Position[]>(
    (found, dimension) => {
      const indices = fixed[dimension] === undefined ? Array.from({ length: sizes[dimension] }, (_, index) => index) : [fixed[dimension]];
      return found.flatMap((place) => indices.map((index) => ({ ...place, [dimension]: index })));
    },
    [{}],
  );
}

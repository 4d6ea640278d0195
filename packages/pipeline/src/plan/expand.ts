import type { Json } from '../json/index.js';
import type { Facts } from './Facts.js';
import type { Node } from './Node.js';
import type { Dimension, Plan, Template } from './Template.js';

/** Values of the dimensions at which one node stands, as indices. */
type Position = Readonly<Partial<Record<Dimension, number>>>;

type Named = { readonly [key: string]: Json };

/** What trains models and what serves them, as keys name it. */
export interface Engines {
  readonly training: Named;
  readonly serving: Named;
}

/** Unrolls every template over the assets, folds and seeds it is repeated over. */
export function expand(plan: Plan, facts: Facts, engines: Engines): Node[] {
  const sectors = facts.groups.sector ?? [];
  const sizes = new Map(
    plan.templates.map((template): [Template, Sizes] => [
      template,
      {
        asset: facts.assets.length,
        sector: sectors.length,
        fold: facts.folds.length,
        seed: plan.seeds.length,
        member: template.members ?? 1,
      },
    ]),
  );
  const sizesOf = (template: Template) => sizes.get(template)!;
  const byId = new Map(plan.templates.map((template) => [template.id, template]));

  const names: Partial<Record<Dimension, readonly string[]>> = { asset: facts.assets, sector: sectors };
  const label = (dimension: Dimension, index: number) =>
    names[dimension]?.[index] ?? `${dimension}-${dimension === 'seed' ? plan.seeds[index] : index}`;
  const shownOf = new Map(
    plan.templates.map((template) => [
      template,
      template.each.filter((dimension) => names[dimension] !== undefined || sizesOf(template)[dimension] > 1),
    ]),
  );
  const nodeId = (template: Template, at: Position) => {
    let id = template.id;
    for (const dimension of shownOf.get(template)!) id += `/${label(dimension, at[dimension]!)}`;
    return id;
  };
  /** A needed template stands where its reader stands, and at every value of a dimension that the reader lacks. */
  const resolve = (need: string, at: Position): string[] => {
    const [id = '', part] = need.split('#');
    const template = byId.get(id);
    if (!template) throw new Error(`the plan has no "${id}"`);
    const suffix = part === undefined ? '' : `#${part === '{asset}' ? facts.assets[at.asset!]! : part}`;
    return places(template.each, sizesOf(template), at).map((place) => nodeId(template, place) + suffix);
  };
  return plan.templates.flatMap((template) =>
    places(template.each, sizesOf(template)).map((at): Node => {
      const { stage, versions, drawn, threads, serves, folds, before } = template;
      const shown: Record<string, Json> = {};
      if (at.asset !== undefined) shown.asset = facts.assets[at.asset]!;
      if (at.sector !== undefined) shown.sector = { name: sectors[at.sector]!, code: at.sector };
      if (at.fold !== undefined) shown.fold = { ...facts.folds[at.fold]! };
      if (at.seed !== undefined) shown.seed = plan.seeds[at.seed]!;
      if (at.member !== undefined) shown.member = at.member;
      const earlier = before !== undefined && at.fold ? [[before, [nodeId(template, { ...at, fold: at.fold - 1 })]] as const] : [];
      return {
        id: nodeId(template, at),
        stage,
        versions,
        params: {
          ...template.params,
          ...(template.each.length > 0 ? { at: shown } : {}),
          ...(folds ? { folds: facts.folds.map((fold) => ({ ...fold })) } : {}),
        },
        needs: Object.fromEntries([
          ...Object.entries(template.needs).map(([role, needs]) => [role, needs.flatMap((need) => resolve(need, at))] as const),
          ...earlier,
        ]),
        ...(drawn ? { seed: plan.seed } : {}),
        ...(threads === undefined ? {} : { engine: { ...engines.training, threads } }),
        ...(serves ? { engine: { ...engines.serving, threads: 1 } } : {}),
      };
    }),
  );
}

type Sizes = Readonly<Record<Dimension, number>>;

function places(each: readonly Dimension[], sizes: Sizes, fixed: Position = {}): Position[] {
  return each.reduce<Position[]>(
    (found, dimension) => {
      const indices = fixed[dimension] === undefined ? Array.from({ length: sizes[dimension] }, (_, index) => index) : [fixed[dimension]];
      return found.flatMap((place) => indices.map((index) => ({ ...place, [dimension]: index })));
    },
    [{}],
  );
}

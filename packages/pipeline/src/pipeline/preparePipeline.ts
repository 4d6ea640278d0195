import { type Diagnostic, ok, type Result } from '@foliograph/core';
import type { EngineChoice } from '@foliograph/models';
import type { Json } from '../json/index.js';
import { type Engines, expand, makePlan, type Node, type PanelFacts, type Plan, planText } from '../plan/index.js';
import { PluginFault } from '../plugins/index.js';
import { digestOf } from '../sources/digestOf.js';
import type { LoadedSpec } from '../spec/index.js';
import type { Artifact } from '../store/index.js';
import { availableFactors } from './availableFactors.js';
import { bindFiles } from './bindFiles.js';
import { bindOpened } from './bindOpened.js';
import { bindPlugins } from './bindPlugins.js';
import { checkFacts } from './checkFacts.js';
import { enginesOf } from './enginesOf.js';

/** Every node of a pipeline on its data. */
export interface Unrolled {
  readonly nodes: readonly Node[];
  /** What of the spec the data cannot give, and is left out. */
  readonly warnings: readonly Diagnostic[];
}

/** A pipeline ready to be unrolled: its plan, and the nodes whose output says what the data hold. */
export interface PreparedPipeline {
  readonly plan: Plan;
  readonly engine: EngineChoice;
  /** What trains models and what serves them, as keys name it. */
  readonly engines: Engines;
  /** All that reads data, and the panel made of it, with the digests of the files they read. */
  readonly data: readonly Node[];
  /** All that can run before the panel is there, with what is said of the data. */
  readonly early: readonly Node[];
  /** Digests of all files that are read, opened or run as code of the user's own, by node or template. */
  readonly files: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Every node, once the panel is there; a plan without prices has none. */
  unroll(panel: Artifact | undefined): Promise<Result<Unrolled>>;
}

/** Plans a spec and digests the files that it reads, as the store does where one is at hand; an error has its place in the spec. */
export const preparePipeline = (
  loaded: LoadedSpec,
  digest: (path: string) => Promise<string> = digestOf,
): Promise<Result<PreparedPipeline>> => PluginFault.guard(() => prepare(loaded, digest));

async function prepare(loaded: LoadedSpec, digest: (path: string) => Promise<string>): Promise<Result<PreparedPipeline>> {
  const { registries } = loaded;
  const plan = makePlan(loaded.spec, registries);
  const found = await enginesOf(loaded);
  if (!found.ok) return found;
  const { training, serving } = found.value;
  const engines = { training: { ...training.identity }, serving: { ...serving.identity } };
  const nowhere = { assets: [], sessions: [], calendar: loaded.spec.data.calendar, fields: [], absent: [], groups: {}, folds: [] };
  const bound = await bindFiles(
    expand({ ...plan, templates: plan.templates.filter(({ early }) => early) }, nowhere, engines),
    plan,
    loaded,
    digest,
  );
  if (!bound.ok) return bound;
  const early = await bindPlugins(bound.value, registries, digest);
  const binding = await bindOpened(plan, loaded, digest);
  if (!binding.ok) return binding;
  const opened = binding.value;
  const telling = new Set(plan.templates.filter(({ tells }) => tells).map(({ id }) => id));
  const byId = new Map(early.map((node) => [node.id, node]));
  const code = await bindPlugins(plan.templates, registries, digest);
  const files: Record<string, Readonly<Record<string, string>>> = {};
  for (const { id, files: read } of [...early, ...[...opened].map(([id, bound]) => ({ id, ...bound })), ...code])
    if (read) files[id] = { ...files[id], ...read };
  return ok({
    plan,
    files,
    engine: training,
    engines,
    data: early.filter(({ id }) => telling.has(id)),
    early,
    unroll: (panel) => PluginFault.guard(() => unroll(panel)),
  });

  async function unroll(panel: Artifact | undefined): Promise<Result<Unrolled>> {
    if (!panel) return ok({ nodes: early, warnings: [] });
    const held = await panel.json<PanelFacts>('facts.json');
    const { spec, warnings } = availableFactors(loaded.spec, held);
    const facts = checkFacts({ ...loaded, spec }, held, registries);
    if (!facts.ok) return facts;
    // What only this machine and these files decide is known now; the report says it, so it is in the report's key.
    const used = makePlan(spec, registries);
    const text = planText({
      ...used,
      templates: used.templates.filter(({ stage }) => stage !== 'report' && stage !== 'own'),
    });
    const known: Readonly<Record<string, { readonly [key: string]: Json }>> = {
      report: { inputs: files, engine: engines.training, plan: text },
      ...(warnings.length > 0 ? { dataset: { leftOut: warnings.map(({ message }) => message) } } : {}),
    };
    const told = (node: Node): Node => ({
      ...node,
      params: { ...(node.params as object), ...known[node.stage] },
      ...opened.get(node.id.split('/')[0]!),
    });
    const nodes = expand(used, facts.value, engines).map((node) => byId.get(node.id) ?? told(node));
    return ok({ nodes: await bindPlugins(nodes, registries, digest), warnings });
  }
}

import { planeFromArrow } from '../arrow/index.js';
import { DamagedArtifact, type Store } from '../store/index.js';
import { type ComparedRun, nodesOf } from './compareRuns.js';

const file = 'weights.arrow';

/** How far the holdings of one strategy lie apart in two runs, over the sessions of both. */
export interface ComparedWeights {
  /** The node whose output they are, the same in both runs. */
  readonly node: string;
  readonly sessions: number;
  /** Sessions of one run alone. */
  readonly others: number;
  /** Mean over sessions of what would have to be traded to come from one to the other, as a share of equity. */
  readonly distance: number;
  /** The largest differences, the largest first. */
  readonly largest: readonly { readonly session: string; readonly asset: string; readonly before: number; readonly after: number }[];
}

/** Where two runs held other weights, strategy by strategy; what the stores no longer hold is left out. */
export async function compareWeights(before: ComparedRun, after: ComparedRun, most = 10): Promise<readonly ComparedWeights[]> {
  const known = new Map(nodesOf(before).nodes.map((node) => [node.id, node]));
  const compared: ComparedWeights[] = [];
  for (const { id, key, digest } of nodesOf(after).nodes) {
    const other = known.get(id);
    if (!other || other.digest === digest) continue;
    const [a, b] = [await weightsOf(before.store, other.key), await weightsOf(after.store, key)];
    if (a && b) compared.push({ node: id, ...apart(a, b, most) });
  }
  return compared;
}

type Weights = ReturnType<typeof planeFromArrow>;

async function weightsOf(store: Store, key: string): Promise<Weights | undefined> {
  const manifest = await store.find(key);
  if (!manifest?.files.some(({ name }) => name === file)) return undefined;
  try {
    return planeFromArrow(await store.open(manifest).bytes(file));
  } catch (error) {
    if (error instanceof DamagedArtifact) return undefined;
    throw error;
  }
}

function apart(a: Weights, b: Weights, most: number): Omit<ComparedWeights, 'node'> {
  const assets = [...new Set([...a.assets, ...b.assets])];
  const [inA, inB] = [a, b].map((one) => new Map(one.sessions.map((session, t) => [session, t])));
  const shared = a.sessions.filter((session) => inB!.has(session));
  const [ofA, ofB] = [a, b].map((one) => new Map(one.assets.map((asset, n) => [asset, n])));
  /** What is not held, or not there, has no weight. */
  const weight = ({ plane, sessions }: Weights, n: number | undefined, t: number) =>
    n === undefined ? 0 : plane[n * sessions.length + t]! || 0;
  const found: ComparedWeights['largest'][number][] = [];
  let distance = 0;
  for (const session of shared) {
    const [s, t] = [inA!.get(session)!, inB!.get(session)!];
    for (const asset of assets) {
      const [before, after] = [weight(a, ofA!.get(asset), s), weight(b, ofB!.get(asset), t)];
      if (before === after) continue;
      distance += Math.abs(after - before) / 2;
      found.push({ session, asset, before, after });
    }
  }
  const by = (one: (typeof found)[number]) => Math.abs(one.after - one.before);
  return {
    sessions: shared.length,
    others: a.sessions.length + b.sessions.length - 2 * shared.length,
    distance: shared.length === 0 ? 0 : distance / shared.length,
    largest: found.sort((x, y) => by(y) - by(x)).slice(0, most),
  };
}

import { type BacktestInput, type Diagnostic, fail, nextOrders, ok, orderReasons, type Result, stream } from '@foliograph/core';
import type { Node } from '../plan/index.js';
import type { Outcome } from '../runner/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { decideUpTo } from '../stages/decideUpTo.js';
import type { PortfolioParams } from '../stages/PortfolioParams.js';
import { readTraded } from '../stages/readTraded.js';
import type { TradingParams } from '../stages/TradingParams.js';
import { termsOn } from '../stages/termsOn.js';
import type { Manifest } from '../store/index.js';
import { mending } from './mending.js';
import type { PipelineOptions } from './PipelineOptions.js';
import { preparePipeline } from './preparePipeline.js';
import { runSelected } from './runSelected.js';

/** An order that is to be placed. */
export interface PlacedOrder {
  readonly asset: string;
  /** Sessions after the one as of which is decided that it is to be filled. */
  readonly sessionsAfter: number;
  /** Units to buy, negative where to sell; 0 where the market refuses it. */
  readonly quantity: number;
  /** The price that it was sized at, slippage in it; null where nothing is filled. */
  readonly price: number | null;
  readonly fee: number;
  readonly reason: string;
}

/** What one strategy decides, and the orders that bring it there. */
export interface NextDecision {
  readonly name: string;
  /** The session whose prices and forecasts it was decided from: that as of which is asked, or the last deciding one before; null where there was none. */
  readonly decided: string | null;
  readonly equity: number;
  readonly cash: number;
  /** Each asset that is held or wanted: its share of equity now, and in the target. */
  readonly weights: readonly { readonly asset: string; readonly held: number; readonly target: number }[];
  readonly orders: readonly PlacedOrder[];
  readonly notes: readonly string[];
}

export interface NextDecisions {
  readonly status: Outcome['status'];
  readonly failures: readonly Diagnostic[];
  /** The last session on or before the day that was asked for. */
  readonly asOf?: string;
  readonly decisions: readonly NextDecision[];
}

/** What every strategy of a pipeline decides as of a day, or of the newest session: the same as its backtest on that session, from nothing after it. */
export const decideNext = (loaded: LoadedSpec, options: PipelineOptions & { readonly asOf?: string }): Promise<Result<NextDecisions>> =>
  mending(
    () => decideOnce(loaded, options),
    (problem) => options.emit({ type: 'warned', node: loaded.spec.name, problem }),
  );

async function decideOnce(
  loaded: LoadedSpec,
  { asOf: day, ...options }: PipelineOptions & { readonly asOf?: string },
): Promise<Result<NextDecisions>> {
  const { spec, place } = loaded;
  const { store } = options;
  if (!spec.split || Object.keys(spec.portfolios).length === 0)
    return fail('the spec decides nothing: it has no portfolio', { place: place(['portfolios']), remedy: 'name one under "portfolios"' });
  const prepared = await preparePipeline(loaded, store.digest);
  if (!prepared.ok) return prepared;
  const ran = await runSelected(loaded, prepared.value, { ...options, selection: { until: ['portfolio'] } });
  if (!ran.ok) return ran;
  const { status, failures, finished, nodes } = ran.value;
  if (status !== 'ok') return ok({ status, failures, decisions: [] });

  const byId = new Map(nodes.map((node) => [node.id, node]));
  const opened = (need: string) => store.open(finished.get(need.split('#')[0]!) as Manifest);
  const panelOf = opened('panel');
  const { sessions } = await panelOf.json<{ readonly sessions: readonly string[] }>('facts.json');
  const asOf = sessions.findLastIndex((session) => day === undefined || session <= day);
  const begins = (nodes.find(({ stage }) => stage === 'portfolio')!.params as unknown as PortfolioParams).folds[0]!.testFrom;
  if (asOf < begins)
    return fail(`nothing is decided as of ${day ?? 'the newest session'}: the test begins on ${sessions[begins]!}`, {
      place: place(['split']),
      remedy: 'ask for that day or a later one, or begin the test earlier',
    });
  const decisions: NextDecision[] = [];
  for (const node of nodes.filter(({ stage }) => stage === 'backtest')) {
    const decision = await decisionOf(node);
    if (!decision.ok) return decision;
    decisions.push(decision.value);
  }
  return ok({ status, failures, asOf: sessions[asOf]!, decisions });

  async function decisionOf({ id, params, needs }: Node): Promise<Result<NextDecision>> {
    const rule = byId.get(needs.targets![0]!)!;
    const inputs = Object.fromEntries(Object.entries(rule.needs).map(([role, ids]) => [role, ids.map(opened)]));
    const random = (name: string, session: string) => stream(rule.seed!, 'portfolio', name, session);
    const decided = await decideUpTo(inputs, rule.params as unknown as PortfolioParams, {
      random,
      members: loaded.registries,
      signal: options.signal,
      to: asOf,
    });
    if (!decided.ok) return decided;
    const targets = decided.value;
    const terms = params as unknown as TradingParams;
    const panel = await readTraded(panelOf, terms);
    const input: BacktestInput = { ...termsOn(panel, terms), first: begins, last: asOf, targets };
    const { equity, cash, quantity, price, orders, unfilled } = nextOrders(input);
    const N = panel.assets.length;
    const row = [...targets.sessions.keys()].findLast((d) => !Number.isNaN(targets.weights[d * N]!));
    const weights = panel.assets.map((asset, n) => ({
      asset,
      held: quantity[n] === 0 ? 0 : (quantity[n]! * price[n]!) / equity,
      target: row === undefined ? 0 : targets.weights[row * N + n]!,
    }));
    const placed = Array.from(orders.session, (t, i) => ({
      ...{ asset: panel.assets[orders.asset[i]!]!, sessionsAfter: t - asOf, quantity: orders.quantity[i]!, price: orders.price[i]! },
      ...{ fee: orders.fee[i]!, reason: orderReasons[orders.reason[i]!]! },
    }));
    const refused = Array.from(unfilled.session, (t, i) => ({
      ...{ asset: panel.assets[unfilled.asset[i]!]!, sessionsAfter: t - asOf, quantity: 0, price: null, fee: 0 },
      reason: orderReasons[unfilled.reason[i]!]!,
    }));
    return ok({
      name: id.slice('backtest:'.length),
      decided: row === undefined ? null : sessions[targets.sessions[row]!]!,
      equity,
      cash,
      weights: weights.filter(({ held, target }) => held !== 0 || target !== 0),
      orders: [...placed, ...refused],
      notes: targets.notes.filter(({ session }) => session === asOf).map(({ note }) => note),
    });
  }
}

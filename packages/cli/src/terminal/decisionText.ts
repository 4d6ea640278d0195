import type { NextDecision } from '@foliograph/pipeline';
import { textTable } from './textTable.js';

const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
const number = (value: number) => String(Number(value.toPrecision(10)));

/** What a strategy decided: its account, a line an asset that is held or wanted, and what to order. */
export function decisionText({ name, decided, equity, cash, weights, orders, notes }: NextDecision, asOf: string): string {
  const when = decided === null ? 'nothing was decided yet' : decided === asOf ? 'decided on that session' : `last decided on ${decided}`;
  const byAsset = new Map(weights.map((weight) => [weight.asset, weight]));
  const after = (sessions: number) => (sessions === 0 ? 'now' : `${sessions} later`);
  const ordered = orders.map(({ asset, quantity, price, fee, reason, sessionsAfter }) => [
    asset,
    percent(byAsset.get(asset)?.held ?? 0),
    percent(byAsset.get(asset)?.target ?? 0),
    number(quantity),
    price === null ? '' : number(price),
    number(fee),
    after(sessionsAfter),
    reason,
  ]);
  const kept = weights
    .filter(({ asset }) => !orders.some((order) => order.asset === asset))
    .map(({ asset, held, target }) => [asset, percent(held), percent(target), '', '', '', '', '']);
  const head = ['', 'held', 'target', 'order', 'at', 'fee', 'session', 'outcome'];
  return [
    `${name}, as of ${asOf}: ${when}; equity ${number(equity)}, cash ${number(cash)}`,
    ...(ordered.length + kept.length > 0 ? [textTable([head, ...ordered, ...kept])] : []),
    ...(ordered.length === 0 ? ['no orders'] : []),
    ...notes.map((note) => `note: ${note}`),
  ].join('\n');
}

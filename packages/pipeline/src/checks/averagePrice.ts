import { defineCheck } from './Check.js';
import { medianOf } from './kernel/medianOf.js';
import { sameScale } from './kernel/sameScale.js';

const tolerance = 0.001;
/** Above this share of bars an average price inside them is the rule. */
const most = 0.9;
/** Bars that are looked at. */
const enough = 20_000;

/** Whether amount / volume, the average price, lies inside the bars; where it does not, whether a fixed factor or none brings it there. */
export const averagePrice = defineCheck({
  summary: 'Amount and volume are on the scale of prices.',
  severity: 'notice',
  plural: 'doubts of the average price',
  remedy: 'take no average price from amount / volume without an adjustment factor',
  find(bars, found) {
    const { fields } = bars;
    const [high, low] = sameScale(bars, ['high', 'low']) ?? [];
    const [amount, volume, close] = [fields.get('amount'), fields.get('volume'), fields.get('close')];
    if (!high || !low || !amount || !volume || !close) return;
    const step = Math.max(1, Math.floor(close.length / enough));
    const cells: number[] = [];
    for (let cell = 0; cell < close.length; cell += step) {
      if (volume[cell]! > 0 && amount[cell]! > 0 && high[cell]! >= low[cell]! && close[cell]! > 0) cells.push(cell);
    }
    const insideOf = (factor: number) =>
      cells.filter((cell) => {
        const price = amount[cell]! / volume[cell]! / factor;
        return price >= low[cell]! * (1 - tolerance) && price <= high[cell]! * (1 + tolerance);
      }).length / cells.length;
    const inside = insideOf(1);
    if (cells.length === 0 || inside >= most) return;
    const ratios = Float64Array.from(cells, (cell) => amount[cell]! / volume[cell]! / close[cell]!);
    const factor = Number(medianOf(ratios, ratios.length).toPrecision(1));
    const share = `amount / volume lies outside the bar on ${Math.round(100 * (1 - inside))} % of the bars`;
    const units = factor !== 1 && insideOf(factor) >= most;
    if (units)
      found({ message: `${share}, but ${factor} times the price inside: they are in other units`, remedy: `divide amount by ${factor}` });
    else found({ message: `${share}: amount and volume are not adjusted as prices are` });
  },
});

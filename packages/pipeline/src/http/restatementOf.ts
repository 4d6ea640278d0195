/** One factor over a run of days, by their indices. */
export interface Step {
  readonly factor: number;
  readonly from: number;
  readonly until: number;
}

const noise = 2e-5;
const fewestDays = 3;
const mostSteps = 40;

/** The factors from old to new values, which must account for every change and leave no day before the last change as it was; undefined where they do not. */
export function restatementOf(before: Float64Array, after: Float64Array, changed: Uint8Array): readonly Step[] | undefined {
  const end = changed.lastIndexOf(1) + 1;
  const [rounded, roundedAfter] = [roundingOf(before), roundingOf(after)];
  const steps: { ratios: number[]; slack: number; from: number; until: number }[] = [];
  for (let i = 0; i < end; i++) {
    const [a, b] = [before[i]!, after[i]!];
    if (Object.is(a, b) && (a === 0 || Number.isNaN(a))) continue;
    const ratio = b / a;
    if (changed[i] === 0 || !(ratio > 0 && ratio < Infinity)) return undefined;
    const slack = noise + rounded / Math.abs(a) + roundedAfter / Math.abs(b);
    const step = steps.at(-1);
    if (step && Math.abs(ratio / step.ratios[0]! - 1) <= slack + step.slack) {
      step.ratios.push(ratio);
      step.until = i;
    } else if (steps.push({ ratios: [ratio], slack, from: i, until: i }) > mostSteps) return undefined;
  }
  if (steps.length === 0 || steps.some(({ ratios }) => ratios.length < fewestDays)) return undefined;
  return steps.map(({ ratios, from, until }) => ({ factor: Number(median(ratios).toPrecision(6)), from, until }));
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** Half of the last decimal that numbers are printed with; 0 where there are more than six. */
function roundingOf(values: Float64Array): number {
  const stride = Math.max(1, Math.floor(values.length / 200));
  let decimals = 0;
  for (let i = 0; i < values.length; i += stride) {
    if (Number.isFinite(values[i])) decimals = Math.max(decimals, (String(values[i]).split('.')[1] ?? '').length);
  }
  return decimals > 6 ? 0 : 10 ** -decimals / 2;
}

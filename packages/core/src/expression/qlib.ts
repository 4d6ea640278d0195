/** How a function of Qlib is written with our operators. */
export interface Spelling {
  /** Arguments that are series, under the names that `write` uses; numbers stand after them. */
  readonly series: readonly string[];
  readonly numbers: readonly string[];
  write(...numbers: readonly number[]): string;
  /** Why numbers are refused; undefined where they are not. */
  wrong?(...numbers: readonly number[]): string | undefined;
}

const ENDLESS = 1e9; // Qlib's window 0 holds all sessions so far, which no series has more of

const window = (n: number) => n || ENDLESS;
const plain = (formula: string, series: readonly string[]): Spelling => ({ series, numbers: [], write: () => formula });
const whole = (n: number): string | undefined =>
  Number.isSafeInteger(n) && n >= 0 ? undefined : `the window must be a whole number, or 0 for all sessions so far, not ${n}`;
/** Over as much of a window as there is, as pandas' rolling(n, min_periods=1). */
const rolling = (write: (n: number) => string, series: readonly string[] = ['x']): Spelling => ({
  series,
  numbers: ['n'],
  write: (n) => write(window(n!)),
  wrong: (n) => whole(n!),
});
const varies = (x: string, n: number) => `std(${x}, ${n}, 1) > 2e-5`;

/**
 * Qlib's functions by name, and its comparisons by sign. Windows that are not yet whole or have gaps give what the values in them give, and what is held against a missing value is false, both as in Qlib 0.9.7.
 * Unlike there, a gap is never the largest or smallest value, has no weight in WMA, leaves EMA missing, and is not compared with another.
 */
export const qlib: ReadonlyMap<string, Spelling> = new Map<string, Spelling>(
  Object.entries({
    Abs: plain('abs(x)', ['x']),
    Sign: plain('sign(x)', ['x']),
    Log: plain('log(x)', ['x']),
    Not: plain('not(x)', ['x']),
    Power: plain('power(x, y)', ['x', 'y']),
    Add: plain('x + y', ['x', 'y']),
    Sub: plain('x - y', ['x', 'y']),
    Mul: plain('x * y', ['x', 'y']),
    Div: plain('x / y', ['x', 'y']),
    Greater: plain('greater(x, y)', ['x', 'y']),
    Less: plain('less(x, y)', ['x', 'y']),
    And: plain('x & y', ['x', 'y']),
    Or: plain('x | y', ['x', 'y']),
    Gt: plain('greater_than(x, y, 0)', ['x', 'y']),
    '>': plain('greater_than(x, y, 0)', ['x', 'y']),
    Ge: plain('at_least(x, y, 0)', ['x', 'y']),
    '>=': plain('at_least(x, y, 0)', ['x', 'y']),
    Lt: plain('less_than(x, y, 0)', ['x', 'y']),
    '<': plain('less_than(x, y, 0)', ['x', 'y']),
    Le: plain('at_most(x, y, 0)', ['x', 'y']),
    '<=': plain('at_most(x, y, 0)', ['x', 'y']),
    Eq: plain('equal(x, y, 0)', ['x', 'y']),
    '==': plain('equal(x, y, 0)', ['x', 'y']),
    Ne: plain('not_equal(x, y, 1)', ['x', 'y']),
    '!=': plain('not_equal(x, y, 1)', ['x', 'y']),
    If: plain('if(c, x, y)', ['c', 'x', 'y']),
    Ref: {
      series: ['x'],
      numbers: ['n'],
      write: (n) => (n === 0 ? 'first(x)' : `delay(x, ${n})`),
      wrong: (n) =>
        n! < 0 ? `Ref(x, ${n}) would look ${-n!} sessions ahead, which no formula may: what is to be forecast is the target` : whole(n!),
    },
    Delta: { series: ['x'], numbers: ['n'], write: (n) => (n === 0 ? 'x - first(x)' : `delta(x, ${n})`), wrong: (n) => whole(n!) },
    Mean: rolling((n) => `mean(x, ${n}, 1)`),
    Sum: rolling((n) => `sum(x, ${n}, 1)`),
    Std: rolling((n) => `std(x, ${n}, 1)`),
    Var: rolling((n) => `var(x, ${n}, 1)`),
    Skew: rolling((n) => `skew(x, ${n}, 1)`),
    Kurt: rolling((n) => `kurt(x, ${n}, 1)`),
    Max: rolling((n) => `max(x, ${n}, 1)`),
    Min: rolling((n) => `min(x, ${n}, 1)`),
    IdxMax: rolling((n) => `argmax(x, ${n}, 1)`),
    IdxMin: rolling((n) => `argmin(x, ${n}, 1)`),
    Med: rolling((n) => `median(x, ${n}, 1)`),
    Mad: rolling((n) => `mean_deviation(x, ${n}, 1)`),
    Rank: rolling((n) => `ts_rank(x, ${n}, 1)`),
    Count: rolling((n) => `where(present(x, ${n}) > 0, present(x, ${n}))`),
    Slope: rolling((n) => `slope(x, ${n}, 1)`),
    Rsquare: rolling((n) => `where(${varies('x', n)}, rsquare(x, ${n}, 1))`),
    Resi: rolling((n) => `resid(x, ${n}, 1)`),
    WMA: rolling((n) => `wma(x, ${n}, 1) / present(x, ${n})`), // Qlib takes a mean of values that are weighted already
    Corr: rolling((n) => `where(${varies('x', n)} & ${varies('y', n)}, corr(x, y, ${n}, 1))`, ['x', 'y']),
    Cov: rolling((n) => `cov(x, y, ${n}, 1)`, ['x', 'y']),
    EMA: {
      series: ['x'],
      numbers: ['n'],
      write: (n) => `ewm(x, ${n! < 1 ? 2 / n! - 1 : n})`,
      wrong: (n) =>
        n! > 0 && (n! < 1 || Number.isSafeInteger(n)) ? undefined : `the window must be a whole number, or a share below 1, not ${n}`,
    },
    Quantile: {
      series: ['x'],
      numbers: ['n', 'q'],
      write: (n, q) => `quantile(x, ${window(n!)}, ${q}, 1)`,
      wrong: (n, q) => whole(n!) ?? (q! >= 0 && q! <= 1 ? undefined : `the share must be from 0 to 1, not ${q}`),
    },
  }),
);

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stream } from '../random/index.js';
import { chooseEligible } from './chooseEligible.js';
import type { Eligibility } from './Eligibility.js';
import * as members from './index.js';
import type { Timing } from './Timing.js';

const { beta, history, liquidity, mark, mostTraded, price } = members;

/** Sessions on the days of two months. */
const days = ['2020-01-29', '2020-01-30', '2020-01-31', '2020-02-03', '2020-02-04', '2020-02-05'];

interface Example {
  readonly fields: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly traded?: readonly (readonly number[])[];
  readonly member?: readonly (readonly number[])[];
  readonly assets?: readonly string[];
  readonly from?: number;
}

/** The marks that rules leave of an example, a list an asset. */
function left(
  { fields, traded, member, assets, from = 0 }: Example,
  ...rules: readonly (readonly [Eligibility, Readonly<Record<string, unknown>>])[]
) {
  const [first] = Object.values(fields);
  const N = first!.length;
  const plane = (rows: readonly (readonly number[])[]) => Float64Array.from(rows.flat());
  const chosen = chooseEligible(
    rules.map(([rule, params], k) => ({ name: `rule ${k}`, rule, params: params as Timing })),
    {
      assets: assets ?? Array.from({ length: N }, (_, n) => `A${n}`),
      days,
      fields: new Map(Object.entries(fields).map(([name, rows]) => [name, plane(rows)])),
      traded: traded ? plane(traded) : new Float64Array(N * days.length).fill(1),
      member: member && plane(member),
      from,
    },
  );
  const T = days.length;
  return { marks: Array.from({ length: N }, (_, n) => [...chosen.member.subarray(n * T, (n + 1) * T)]), excluded: chosen.excluded };
}

/** A rule of any parameters, as registries hold it. */
const any = (rule: unknown) => rule as Eligibility;

describe('price', () => {
  test('lets in what last closed between its bounds, a session without a price by the close before, and none before the first', () => {
    const { marks, excluded } = left({ fields: { close: [[NaN, 4, 5, NaN, 10, 11]] } }, [any(price), { min: 5, max: 10 }]);
    expect(marks).toEqual([[0, 0, 1, 1, 1, 0]]);
    expect(excluded).toEqual([{ rule: 'rule 0', cells: 6, failed: 2, unknown: 1, early: 0 }]);
  });

  test('looks at the close as it was traded where the data tell', () => {
    const fields = { close: [[1, 1, 1, 1, 1, 1]], raw_close: [[9, 9, 9, 9, 9, 9]] };
    expect(left({ fields }, [any(price), { min: 5 }]).marks).toEqual([[1, 1, 1, 1, 1, 1]]);
  });
});

test('mark lets in those whose field has a certain value, such as stocks without special treatment', () => {
  const fields = {
    special_treatment: [
      [0, 0, 1, 1, NaN, 0],
      [NaN, 0, NaN, 0, 0, 0],
    ],
  };
  expect(left({ fields }, [any(mark), { field: 'special_treatment', equals: 0 }]).marks).toEqual([
    [1, 1, 0, 0, 0, 1],
    [0, 1, 1, 1, 1, 1],
  ]);
});

test('history counts the sessions up to now on which an asset was traded', () => {
  const traded = [
    [1, 0, 1, 1, 1, 1],
    [0, 0, 0, 0, 1, 1],
  ];
  const { marks } = left({ fields: { close: [[...days.keys()], [...days.keys()]] }, traded }, [any(history), { sessions: 3 }]);
  expect(marks).toEqual([
    [0, 0, 0, 1, 1, 1],
    [0, 0, 0, 0, 0, 0],
  ]);
});

test('history of a window forgets what lies before it, and a window shorter than what it must hold is refused', () => {
  const traded = [
    [1, 1, 1, 0, 0, 1],
    [0, 0, 1, 1, 1, 1],
  ];
  const { marks } = left({ fields: { close: [[...days.keys()], [...days.keys()]] }, traded }, [any(history), { sessions: 2, window: 3 }]);
  expect(marks).toEqual([
    [0, 1, 1, 1, 0, 0],
    [0, 0, 0, 1, 1, 1],
  ]);
  expect(any(history).check!({ sessions: 3, window: 2 } as never)).toMatchObject({ field: 'window' });
  expect(any(history).check!({ sessions: 3 } as never)).toBeUndefined();
});

describe('liquidity', () => {
  const fields = { close: [[2, 2, 2, 2, 2, 2]], volume: [[5, 1, 6, NaN, 9, 9]] };

  test('compares the median of traded values, a session without trade as 0, once its window has passed', () => {
    // traded values 10, 2, 12, 0, 18, 18: medians of three are 10, 2, 12, 18
    const { marks, excluded } = left({ fields }, [any(liquidity), { min: 10, window: 3 }]);
    expect(marks).toEqual([[0, 0, 1, 0, 1, 1]]);
    expect(excluded[0]).toMatchObject({ failed: 1, unknown: 2 });
  });

  test('averages the middle two of an even window', () => {
    // medians of two: 6, 7, 6, 9, 18
    expect(left({ fields }, [any(liquidity), { min: 7, window: 2 }]).marks).toEqual([[0, 0, 1, 0, 1, 1]]);
  });

  test('takes the amount where the data tell it, and the traded close before the adjusted one', () => {
    const rich = { ...fields, amount: [[1, 1, 1, 1, 1, 1]] };
    expect(left({ fields: rich }, [any(liquidity), { min: 2, window: 1 }]).marks).toEqual([[0, 0, 0, 0, 0, 0]]);
    const raw = { ...fields, raw_close: [[1, 1, 1, 1, 1, 1]] };
    expect(left({ fields: raw }, [any(liquidity), { min: 9, window: 1 }]).marks).toEqual([[0, 0, 0, 0, 1, 1]]);
  });

  test('lets in a number of assets instead', () => {
    const two = {
      close: [
        [1, 1, 1, 1, 1, 1],
        [1, 1, 1, 1, 1, 1],
      ],
      volume: [
        [5, 5, 5, 5, 5, 5],
        [1, 9, 9, 9, 1, 1],
      ],
    };
    expect(left({ fields: two }, [any(liquidity), { count: 1, window: 1 }]).marks).toEqual([
      [1, 0, 0, 0, 1, 1],
      [0, 1, 1, 1, 0, 0],
    ]);
  });
});

describe('most-traded', () => {
  const amounts = {
    amount: [
      [9, 9, 9, 9, 9, 9],
      [8, 8, 8, 8, 20, 20],
      [7, 7, 7, 7, 7, 7],
      [7, 7, 7, 7, 7, 7],
    ],
    sector: [
      [0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
      [1, 1, 1, 1, 1, 1],
      [NaN, NaN, NaN, 1, 1, 1],
    ],
  };
  const assets = ['D', 'C', 'B', 'A'];

  test('takes the highest means of a window, the earlier name where they tie, and none before the window has passed', () => {
    const { marks } = left({ fields: { amount: amounts.amount }, assets }, [any(mostTraded), { count: 3, per: 'all', window: 2 }]);
    expect(marks).toEqual([
      [0, 1, 1, 1, 1, 1],
      [0, 1, 1, 1, 1, 1],
      [0, 0, 0, 0, 0, 0],
      [0, 1, 1, 1, 1, 1],
    ]);
  });

  test('counts in each sector, and leaves out what has none', () => {
    const { marks, excluded } = left({ fields: amounts, assets }, [any(mostTraded), { count: 1, per: 'sector', window: 1 }]);
    expect(marks).toEqual([
      [1, 1, 1, 1, 0, 0],
      [0, 0, 0, 0, 1, 1],
      [1, 1, 1, 0, 0, 0],
      [0, 0, 0, 1, 1, 1],
    ]);
    expect(excluded).toEqual([{ rule: 'rule 0', cells: 24, failed: 9, unknown: 3, early: 0 }]);
  });

  test('looks only among what the universe and the rules before it left', () => {
    const member = [
      [0, 0, 0, 1, 1, 1],
      [1, 1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1, 1],
    ];
    const top = [any(mostTraded), { count: 1, per: 'all', window: 1 }] as const;
    const fields = { amount: amounts.amount, flag: [...amounts.amount.slice(1), [1, 1, 1, 1, 1, 1]] };
    expect(left({ fields, member, assets }, top).marks.map((row) => row.join(''))).toEqual(['000100', '111011', '000000', '000000']);
    const flagged = left({ fields, assets }, [any(mark), { field: 'flag', equals: 7 }], top);
    expect(flagged.marks.map((row) => row.join(''))).toEqual(['000000', '111111', '000000', '000000']);
  });

  test('does not take what is not traded when it is judged, nor what never is', () => {
    const traded = [
      [1, 1, 0, 1, 1, 1],
      [1, 1, 1, 1, 1, 1],
      [0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
    ];
    const { marks } = left({ fields: { amount: amounts.amount }, traded, assets }, [any(mostTraded), { count: 2, per: 'all', window: 2 }]);
    expect(marks.map((row) => row.join(''))).toEqual(['010111', '011111', '000000', '000000']);
  });
});

describe('beta', () => {
  const index = [100, 110, 99, 108.9, 98.01, 107.811];

  test('is the slope on the returns of a field, and cannot be told while fewer than half of the window are known', () => {
    const twice = [10, 12, 9.6, 11.52, 9.216, 11.0592]; // 20 % where the index moves 10 %
    const against = index.map((value) => 1e4 / value);
    const young = [NaN, NaN, NaN, NaN, 5, 5.5];
    const fields = { close: [twice, index, against, young], index: [index, index, index, index] };
    const { marks } = left({ fields }, [any(beta), { min: 0.5, max: 1.5, window: 4, to: 'index' }]);
    expect(marks).toEqual([
      [0, 0, 0, 0, 0, 0],
      [0, 0, 1, 1, 1, 1],
      [0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
    ]);
    expect(left({ fields }, [any(beta), { min: 1.99, max: 2.01, window: 4, to: 'index' }]).marks[0]).toEqual([0, 0, 1, 1, 1, 1]);
  });

  test('is the one that least squares give over the pairs that are known', () => {
    const random = stream(3, 'beta');
    const walk = () => days.map(() => 100 * Math.exp(0.1 * random.normal()));
    const [close, other] = [walk(), walk()];
    close[2] = NaN;
    const moves = (x: readonly number[], at: readonly number[]) => at.map((t) => x[t]! / x[t - 1]! - 1);
    const [y, x] = [moves(close, [1, 4, 5]), moves(other, [1, 4, 5])];
    const centre = (v: readonly number[]) => v.map((value) => value - (v[0]! + v[1]! + v[2]!) / 3);
    const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
    const slope = dot(centre(x), centre(y)) / dot(centre(x), centre(x));
    const within = (least: number, most: number) =>
      left({ fields: { close: [close], index: [other] } }, [any(beta), { min: least, max: most, window: 5, to: 'index' }]).marks[0]![5];
    expect(within(slope - 1e-9, slope + 1e-9)).toBe(1);
    expect(within(slope + 1e-9, slope + 1)).toBe(0);
  });

  test('cannot be told of an index that does not move', () => {
    const fields = { close: [index], index: [index.map(() => 7)] };
    expect(left({ fields }, [any(beta), { min: -99, max: 99, window: 3, to: 'index' }]).excluded[0]).toMatchObject({
      failed: 0,
      unknown: 6,
    });
  });
});

describe('when a rule judges', () => {
  const fields = { close: [[1, 9, 1, 1, 9, 9]] };

  test('every month: at its first session, and the word holds until the next', () => {
    expect(left({ fields }, [any(price), { min: 5, every: 'month' }]).marks).toEqual([[0, 0, 0, 0, 0, 0]]);
    expect(left({ fields }, [any(price), { max: 5, every: 'month' }]).marks).toEqual([[1, 1, 1, 1, 1, 1]]);
    const moved = { close: [[1, 9, 9, 9, 1, 1]] };
    expect(left({ fields: moved }, [any(price), { min: 5, every: 'month' }]).marks).toEqual([[0, 0, 0, 1, 1, 1]]);
    expect(left({ fields: moved }, [any(price), { min: 5, every: 'quarter' }]).marks).toEqual([[0, 0, 0, 0, 0, 0]]);
  });

  test('as of one day: from that day on, or the session after it where it is none; before, nobody knows', () => {
    const chosen = (asOf: string) => left({ fields }, [any(price), { min: 5, asOf }]);
    expect(chosen('2020-01-30').marks).toEqual([[NaN, 1, 1, 1, 1, 1]]);
    expect(chosen('2020-02-01').marks).toEqual([[NaN, NaN, NaN, 0, 0, 0]]);
    expect(chosen('2020-02-04').marks).toEqual([[NaN, NaN, NaN, NaN, 1, 1]]);
    expect(chosen('2021-01-01').marks).toEqual([[NaN, NaN, NaN, NaN, NaN, NaN]]);
    expect(chosen('2020-02-04').excluded).toEqual([{ rule: 'rule 0', cells: 6, failed: 0, unknown: 0, early: 4 }]);
  });

  test('what the universe or another rule leaves out is out before that day too', () => {
    const member = [[0, 1, 1, 1, 1, 0]];
    expect(left({ fields, member }, [any(price), { min: 5, asOf: '2020-02-04' }]).marks).toEqual([[0, NaN, NaN, NaN, 1, 0]]);
    expect(left({ fields }, [any(price), { max: 5 }], [any(history), { sessions: 1, asOf: '2020-01-31' }]).marks).toEqual([
      [NaN, 0, 1, 1, 0, 0],
    ]);
  });

  test('it cannot be both', () => {
    expect(any(price).check!({ min: 1, every: 'month', asOf: '2020-01-01' } as never)).toMatchObject({ field: 'every' });
    expect(any(price).check!({ min: 1, every: 'month' } as never)).toBeUndefined();
  });
});

test('cells before the first session that counts are not counted', () => {
  const { excluded } = left({ fields: { close: [[1, 1, 1, 9, 1, 9]] }, from: 3 }, [any(price), { min: 5 }]);
  expect(excluded).toEqual([{ rule: 'rule 0', cells: 3, failed: 1, unknown: 0, early: 0 }]);
});

test.each([
  [price, {}, 'min'],
  [price, { min: 3, max: 2 }, 'max'],
  [beta, {}, 'min'],
  [beta, { min: 3, max: 2 }, 'max'],
  [liquidity, {}, 'min'],
  [liquidity, { min: 1, count: 2 }, 'count'],
] as const)('bounds that say nothing or contradict each other are told', (rule, params, field) => {
  expect(any(rule).check!(params as never)).toMatchObject({ field });
});

/** Rules with parameters that some of the made-up assets meet and some do not. */
const settings: Readonly<Record<keyof typeof members, readonly Readonly<Record<string, unknown>>[]>> = {
  beta: [{ min: 0.2, max: 1.2, window: 8, to: 'index' }],
  history: [{ sessions: 12 }, { sessions: 5, window: 6 }],
  liquidity: [
    { min: 900, window: 5 },
    { count: 2, window: 4 },
  ],
  mark: [{ field: 'flag', equals: 1 }],
  mostTraded: [
    { count: 2, per: 'all', window: 6 },
    { count: 1, per: 'sector', window: 3 },
  ],
  price: [{ min: 95, max: 110 }],
};
const T = 60;
const long = Array.from({ length: T }, (_, t) => new Date(Date.UTC(2020, 0, 1 + t)).toISOString().slice(0, 10));
const names = ['E', 'A', 'C', 'B', 'D', 'F'];

/** Prices that wander, with gaps, one of them from late on, as rows by asset. */
function market() {
  const row = (of: (t: number) => number) => Float64Array.from({ length: T }, (_, t) => of(t));
  const walk = (...about: string[]) => {
    const random = stream(4, ...about);
    let value = 100;
    return row(() => {
      value *= 1 + 0.02 * random.normal();
      return value;
    });
  };
  const index = walk('index');
  return names.map((asset) => {
    const random = stream(5, asset);
    const own = walk(asset);
    const begins = asset === 'E' ? 27 : 0;
    const gap = row((t) => (random.uniform() < 0.1 || t < begins ? NaN : 1));
    const close = row((t) => own[t]! * Math.sqrt(index[t]!) * 0.1 * gap[t]!);
    return {
      close,
      volume: row((t) => (asset === 'D' ? 5 : 10) * (1 + random.uniform()) * gap[t]!),
      index,
      flag: row(() => (random.uniform() < 0.2 ? NaN : random.uniform() < 0.5 ? 1 : 0)),
      sector: row(() => (asset === 'F' ? NaN : asset < 'C' ? 0 : 1)),
      traded: gap.map((known) => (known === 1 ? 1 : 0)),
    };
  });
}

function judged(rule: Eligibility, params: object, rows: ReturnType<typeof market>, order: readonly number[], until = T) {
  const plane = (field: keyof ReturnType<typeof market>[number]) =>
    Float64Array.from(order.flatMap((n) => [...rows[n]![field].subarray(0, until)]));
  const fields = new Map((['close', 'volume', 'index', 'flag', 'sector'] as const).map((field) => [field, plane(field)]));
  const { member } = chooseEligible([{ name: 'rule', rule, params: params as Timing }], {
    assets: order.map((n) => names[n]!),
    days: long.slice(0, until),
    fields,
    traded: plane('traded'),
    from: 0,
  });
  return new Map(order.map((n, k) => [names[n]!, [...member.subarray(k * until, (k + 1) * until)]]));
}

const cases = Object.entries(members).flatMap(([name, rule]) =>
  settings[name as keyof typeof members].flatMap((params) =>
    [{}, { every: 'month' }, { asOf: long[30] }].map(
      (when) => [name, JSON.stringify({ ...params, ...when }), any(rule), { ...params, ...when }] as const,
    ),
  ),
);
const rows = market();
const inOrder = [...names.keys()];

describe.each(cases)('%s of %s', (_name, _shown, rule, params) => {
  test('lets some in and leaves some out', () => {
    const marks = [...judged(rule, params, rows, inOrder).values()].flat();
    expect(new Set(marks.filter((value) => !Number.isNaN(value)))).toEqual(new Set([0, 1]));
  });

  test('says of a session what it said before any later one was known', () => {
    const whole = judged(rule, params, rows, inOrder);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: T }), (until) => {
        const known = judged(rule, params, rows, inOrder, until);
        for (const asset of names) expect(known.get(asset)).toEqual(whole.get(asset)!.slice(0, until));
      }),
      { numRuns: 20 },
    );
  });

  test('does not depend on the order of assets', () => {
    const whole = judged(rule, params, rows, inOrder);
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: names.length }), (order) => {
        expect(new Map([...judged(rule, params, rows, order)].sort())).toEqual(new Map([...whole].sort()));
      }),
      { numRuns: 10 },
    );
  });

  test('changes none of the planes that it is given', () => {
    const before = JSON.stringify(rows.map((row) => Object.values(row).map((plane) => [...plane].map(String))));
    judged(rule, params, rows, inOrder);
    expect(JSON.stringify(rows.map((row) => Object.values(row).map((plane) => [...plane].map(String))))).toBe(before);
  });
});

test('every rule says when it judges', () => {
  for (const rule of Object.values(members)) expect(Object.keys(rule.params.properties)).toEqual(expect.arrayContaining(['every', 'asOf']));
});

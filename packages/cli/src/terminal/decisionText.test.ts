import { expect, test } from 'vitest';
import { decisionText } from './decisionText.js';

const account = { name: 'equal', equity: 150, cash: 50, notes: [] };

test('orders come first, what is only held after them, and a day before the one asked for is named', () => {
  const decided = {
    ...account,
    decided: '2024-01-05',
    weights: [
      { asset: 'A', held: 2 / 3, target: 0.5 },
      { asset: 'B', held: 0, target: 0.5 },
    ],
    orders: [{ asset: 'B', sessionsAfter: 1, quantity: 75, price: 1, fee: 0.25, reason: 'filled' }],
  };
  expect(decisionText(decided, '2024-01-08')).toBe(
    [
      'equal, as of 2024-01-08: last decided on 2024-01-05; equity 150, cash 50',
      '      held   target  order  at   fee  session  outcome',
      'B   0.00 %  50.00 %     75   1  0.25  1 later   filled',
      'A  66.67 %  50.00 %',
    ].join('\n'),
  );
});

test('a strategy that has decided nothing says so', () => {
  expect(decisionText({ ...account, decided: null, weights: [], orders: [], notes: ['rests'] }, '2024-01-08')).toBe(
    'equal, as of 2024-01-08: nothing was decided yet; equity 150, cash 50\nno orders\nnote: rests',
  );
});

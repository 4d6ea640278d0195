import { expect, test } from 'vitest';
import { screeningText } from './screeningText.js';

const rest = { count: 3, deviation: null, ratio: null, p: null, adjusted: null, spread: null, turnover: null, autocorrelation: null };
const long = { quantiles: [], decay: [] };
const fold = {
  from: '2020-01-02',
  to: '2020-12-31',
  assets: 4,
  kept: ['momentum'],
  table: [
    { factor: 'momentum', kept: true, reason: 'significant on 4 of 4 assets', ic: 0.1, t: 2.5, share: 1, ...rest, ...long },
    { factor: 'beta', kept: false, reason: 'it has no coefficient', ic: null, t: null, share: null, ...rest, ...long },
  ],
};

test('a screening has a line a factor with the figures that any has, its verdict and its reason', () => {
  expect(screeningText([fold]).split('\n')).toEqual([
    '2020-01-02 to 2020-12-31, 4 assets: 1 of 2 factors kept',
    '             IC      t     share',
    'momentum  0.100  2.500  100.00 %  kept     significant on 4 of 4 assets',
    'beta          –      –         –  dropped  it has no coefficient',
  ]);
});

test('several folds are numbered, and one that keeps nothing says which factor was closest', () => {
  const said = screeningText([fold, { ...fold, kept: [], closest: 'closest was beta: it has no coefficient' }]);
  expect(said).toContain('\n\nfold 2, 2020-01-02 to 2020-12-31, 4 assets: 0 of 2 factors kept; closest was beta: it has no coefficient\n');
});

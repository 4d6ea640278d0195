import { defineFactorSet, type SetMember } from './FactorSet.js';

const windows = [5, 10, 20, 30, 60];
const change = ['$close>Ref($close, 1)', '$close<Ref($close, 1)'] as const;
const over = (name: string, formula: (window: number) => string): SetMember[] =>
  windows.map((window) => ({ name: `${name}${window}`, formula: formula(window) }));
/** Sums of rises, of falls and of their difference, as shares of the sum of all changes. */
const shares = (name: string, field: string): SetMember[] => {
  const rises = (d: number) => `Sum(Greater(${field}-Ref(${field}, 1), 0), ${d})`;
  const falls = (d: number) => `Sum(Greater(Ref(${field}, 1)-${field}, 0), ${d})`;
  const changes = (d: number) => `(Sum(Abs(${field}-Ref(${field}, 1)), ${d})+1e-12)`;
  return [
    ...over(`${name}P`, (d) => `${rises(d)}/${changes(d)}`),
    ...over(`${name}N`, (d) => `${falls(d)}/${changes(d)}`),
    ...over(`${name}D`, (d) => `(${rises(d)}-${falls(d)})/${changes(d)}`),
  ];
};

/**
 * Shapes of the bar, prices over the close, and figures of windows of 5 to 60 sessions, under the names and in the spelling that Qlib has; missing only where Qlib's are.
 * Qlib 0.9.7, Alpha158. Where the data lack a volume-weighted price, the mean of high, low and close stands for it.
 */
export const alpha158 = defineFactorSet({
  summary: "Qlib's Alpha158: shapes of the bar, prices over the close, and figures of windows of 5 to 60 sessions.",
  version: 1,
  factors: () => [
    { name: 'KMID', formula: '($close-$open)/$open' },
    { name: 'KLEN', formula: '($high-$low)/$open' },
    { name: 'KMID2', formula: '($close-$open)/($high-$low+1e-12)' },
    { name: 'KUP', formula: '($high-Greater($open, $close))/$open' },
    { name: 'KUP2', formula: '($high-Greater($open, $close))/($high-$low+1e-12)' },
    { name: 'KLOW', formula: '(Less($open, $close)-$low)/$open' },
    { name: 'KLOW2', formula: '(Less($open, $close)-$low)/($high-$low+1e-12)' },
    { name: 'KSFT', formula: '(2*$close-$high-$low)/$open' },
    { name: 'KSFT2', formula: '(2*$close-$high-$low)/($high-$low+1e-12)' },
    ...['open', 'high', 'low'].map((field) => ({ name: `${field.toUpperCase()}0`, formula: `$${field}/$close` })),
    { name: 'VWAP0', formula: '$vwap/$close', otherwise: ['($high+$low+$close)/3/$close'] },
    ...over('ROC', (d) => `Ref($close, ${d})/$close`),
    ...over('MA', (d) => `Mean($close, ${d})/$close`),
    ...over('STD', (d) => `Std($close, ${d})/$close`),
    ...over('BETA', (d) => `Slope($close, ${d})/$close`),
    ...over('RSQR', (d) => `Rsquare($close, ${d})`),
    ...over('RESI', (d) => `Resi($close, ${d})/$close`),
    ...over('MAX', (d) => `Max($high, ${d})/$close`),
    ...over('MIN', (d) => `Min($low, ${d})/$close`),
    ...over('QTLU', (d) => `Quantile($close, ${d}, 0.8)/$close`),
    ...over('QTLD', (d) => `Quantile($close, ${d}, 0.2)/$close`),
    ...over('RANK', (d) => `Rank($close, ${d})`),
    ...over('RSV', (d) => `($close-Min($low, ${d}))/(Max($high, ${d})-Min($low, ${d})+1e-12)`),
    ...over('IMAX', (d) => `IdxMax($high, ${d})/${d}`),
    ...over('IMIN', (d) => `IdxMin($low, ${d})/${d}`),
    ...over('IMXD', (d) => `(IdxMax($high, ${d})-IdxMin($low, ${d}))/${d}`),
    ...over('CORR', (d) => `Corr($close, Log($volume+1), ${d})`),
    ...over('CORD', (d) => `Corr($close/Ref($close,1), Log($volume/Ref($volume, 1)+1), ${d})`),
    ...over('CNTP', (d) => `Mean(${change[0]}, ${d})`),
    ...over('CNTN', (d) => `Mean(${change[1]}, ${d})`),
    ...over('CNTD', (d) => `Mean(${change[0]}, ${d})-Mean(${change[1]}, ${d})`),
    ...shares('SUM', '$close'),
    ...over('VMA', (d) => `Mean($volume, ${d})/($volume+1e-12)`),
    ...over('VSTD', (d) => `Std($volume, ${d})/($volume+1e-12)`),
    ...over('WVMA', (d) => {
      const moved = 'Abs($close/Ref($close, 1)-1)*$volume';
      return `Std(${moved}, ${d})/(Mean(${moved}, ${d})+1e-12)`;
    }),
    ...shares('VSUM', '$volume'),
  ],
});

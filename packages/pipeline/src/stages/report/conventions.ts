import type { ReportData } from '@foliograph/report';
import type { PanelFacts } from '../../plan/index.js';
import { lagsOf, type Registries } from '../../spec/index.js';
import { single } from '../single.js';
import { costsInWords } from './costsInWords.js';
import { isFree } from './isFree.js';
import { marketNotice } from './marketNotice.js';
import type { ReportParams } from './ReportParams.js';

/** The head of a report: what the market is, conventions that flatter, and the facts of the experiment. */
export function conventionsOf(
  { spec, folds }: ReportParams,
  { assets, sessions, calendar, label }: PanelFacts,
  { transforms, forecasts }: Pick<Registries, 'transforms' | 'forecasts'>,
): Pick<ReportData, 'label' | 'flags' | 'facts'> {
  const { capital, execution, costs, forecast } = spec.backtest;
  const source = forecast && single(forecast).name;
  const lags = lagsOf(execution);
  const ahead = spec.preprocess.flatMap((step) => {
    const { name, params } = single(step);
    return transforms.get(name)!.looksAhead?.(params) ? [`"${name}"`] : [];
  });
  const free = Object.entries(costs).filter(([, rates]) => isFree(rates));
  const flags = [
    ...(lags.includes(0)
      ? [
          {
            name: 'Filled at the prices decided on',
            detail: `Orders are filled at the same ${execution.price} that the decision saw (execution lag 0${lags.length > 1 ? ', in the results named lag-0' : ''}). Nobody can trade so; a lag of 1 is the honest twin.`,
          },
        ]
      : []),
    ...(ahead.length > 0
      ? [
          {
            name: 'Features cleaned with later sessions',
            detail: `${[...new Set(ahead)].join(', ')} of the preprocessing saw later sessions, the test’s where the sample holds them (fit full-sample). Nobody can trade so; fitting on the training part, and carry for interpolate, are the honest twins.`,
          },
        ]
      : []),
    ...(source !== undefined && forecasts.get(source)!.looksAhead
      ? [
          {
            name: 'Decided from later sessions',
            detail: `Forecasts are "${source}": they are made of features of sessions after the decision. Nobody can trade so; iterated is the honest twin.`,
          },
        ]
      : []),
    ...(free.length > 0
      ? [{ name: 'Without costs', detail: `Trading is free under ${free.map(([name]) => `"${name}"`).join(', ')}: real trading is not.` }]
      : []),
  ];
  const day = (t: number) => sessions[t]!;
  const facts = [
    { name: 'Test', value: `${day(folds[0]!.testFrom)} to ${day(folds.at(-1)!.testTo)}` },
    { name: 'Training', value: `up to ${day(folds[0]!.trainTo)}${folds.length > 1 ? `, then ${folds.length - 1} more folds` : ''}` },
    { name: 'Universe', value: `${assets.length} assets` },
    { name: 'Calendar', value: calendar },
    { name: 'Capital', value: String(capital).replace(/\B(?=(\d{3})+$)/g, ',') },
    {
      name: 'Execution',
      value: `${execution.price}, ${lags.map((lag) => (lag === 0 ? 'the same session' : `${lag} session${lag > 1 ? 's' : ''} later`)).join(', ')}`,
    },
    {
      name: 'Costs',
      value: Object.entries(costs)
        .map(([name, rates]) => `${name} ${costsInWords(rates)}`)
        .join('; '),
    },
  ];
  return { ...(label ? { label: marketNotice(label) } : {}), flags, facts };
}

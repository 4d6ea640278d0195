import { measureSet } from '@foliograph/core';
import { chartScript, type ReportData, renderReport } from '@foliograph/report';
import type { PanelFacts } from '../plan/index.js';
import { membersOf } from './membersOf.js';
import { conventionsOf } from './report/conventions.js';
import { figuresBy } from './report/figuresBy.js';
import { fitsOf } from './report/fits.js';
import { holdingsOf } from './report/holdings.js';
import { modelsOf } from './report/models.js';
import { provenanceOf } from './report/provenance.js';
import type { ReportParams } from './report/ReportParams.js';
import { randomOf } from './report/random.js';
import { resultsOf } from './report/results.js';
import { screeningOf } from './report/screening.js';
import { defineStage } from './Stage.js';

/** The tear sheet: one HTML page that holds all it shows. */
export const report = defineStage<ReportParams>({
  summary: 'The tear sheet as one HTML page.',
  version: 7,
  deterministic: true,
  heavy: false,
  async run(inputs, params, context) {
    const members = await membersOf(context);
    const facts = await inputs.facts![0]!.json<PanelFacts>('facts.json');
    const { training, accuracy } = await modelsOf(inputs, params);
    const fits = await fitsOf(inputs, params, facts, members);
    const told = await Promise.all(inputs.warnings!.map((artifact) => artifact.json<ReportData['warnings']>('warnings.json')));
    const data: ReportData = {
      title: params.spec.name,
      ...conventionsOf(params, facts, members),
      ...figuresBy(params, members),
      results: await resultsOf(inputs, params),
      sizes: params.sizes ?? [],
      contests: params.contests ?? [],
      ...(params.terms ? { terms: params.terms } : {}),
      ...(params.drawn ? { drawn: params.drawn } : {}),
      random: await randomOf(inputs, params),
      holdings: await holdingsOf(inputs, params),
      fits: fits.fits,
      accuracyFigures: measures,
      accuracy,
      training,
      screening: await screeningOf(inputs),
      warnings: [...told.flat(), ...fits.warnings],
      data: await inputs.quality![0]!.json<NonNullable<ReportData['data']>>('quality.json'),
      provenance: provenanceOf(inputs, params),
    };
    await context.write('report.html', renderReport(data, params.sections, await chartScript()));
    return { ok: true, value: {} };
  },
});

/** Errors in the label's own units are plain values to a reader. */
const units = { fraction: 'fraction', ratio: 'ratio', label: 'value', 'label-squared': 'value' } as const;

const measures: ReportData['accuracyFigures'] = Object.entries(measureSet)
  .sort(([, a], [, b]) => a.rank - b.rank)
  .map(([key, { title, summary, formula, unit }]) => ({ key, name: title, summary, formula, unit: units[unit] }));

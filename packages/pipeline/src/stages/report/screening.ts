import type { ReportData } from '@foliograph/report';
import type { Inputs } from '../Stage.js';
import type { ScreeningRecord } from '../screen.js';

/** What the screening of each fold came to; nothing where the factors were not screened. */
export const screeningOf = ({ screen = [] }: Inputs): Promise<ReportData['screening']> =>
  Promise.all(screen.map((artifact) => artifact.json<ScreeningRecord>('screening.json')));

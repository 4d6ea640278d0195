import { ok } from '@foliograph/core';
import * as checkSet from '../checks/index.js';
import { assemble } from './assemble.js';
import type { CsvTable } from './CsvTable.js';
import type { CsvParams } from './csvParams.js';
import type { Finding } from './Finding.js';
import { inUnit } from './inUnit.js';
import type { Kind } from './Kind.js';
import { seriesOf } from './seriesOf.js';
import { tell } from './tell.js';
import { unsortedIn } from './unsortedIn.js';
import { wantedColumns } from './wantedColumns.js';

const kinds = {
  bad: { severity: 'error', plural: 'cells that cannot be read' },
  conflicting: { severity: 'error', plural: 'bars with different values', remedy: 'keep one of them' },
  repeated: { severity: 'warning', plural: 'bars that stand twice' },
  unsorted: { severity: 'warning', plural: 'files whose days are out of order' },
} satisfies Record<string, Kind>;

/** The bars in tables with what is doubtful in them; an error where a cell cannot be read, two bars contradict each other or a check forbids it. */
export async function barsOf(tables: readonly CsvTable[], p: CsvParams) {
  const bad = tables.flatMap(({ bad }) => bad);
  if (bad.length > 0) return { ok: false, problems: await tell(bad, kinds.bad) } as const;
  const series = tables.flatMap(seriesOf);
  const { assets, sessions, fields, origin, conflicting, repeated } = assemble(series);
  const problems = [
    ...(await tell(conflicting, kinds.conflicting)),
    ...(await tell(repeated, kinds.repeated)),
    ...(await tell(unsortedIn(series), kinds.unsorted)),
  ];
  const prices = p.unit === 'none' ? Object.values(checkSet) : [];
  const checked = { assets, sessions, fields, mapped: new Set(wantedColumns(p).keys()), maxJump: p.maxJump };
  for (const check of prices) {
    const findings: Finding[] = [];
    const said = (n: number, message: string) => (p.shape === 'files' ? message : `${assets[n]}: ${message}`);
    check.find(checked, (n, t, message) => findings.push({ ...origin(n, t)!, message: said(n, message) }));
    problems.push(...(await tell(findings, check)));
  }
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { ok: false, problems: errors } as const;
  return ok({ assets, sessions, fields: inUnit(fields, p.unit), warnings: problems });
}

import { medianOf } from '../checks/kernel/medianOf.js';
import { type CheckedStatements, defineStatementCheck, type FoundStatement } from './StatementCheck.js';

const fewest = 20;
/** Two columns that make a whole in per cent do so in this share of rows, within this much. */
const whole = { share: 0.99, off: 0.01 };
/** A ratio beyond this, in the median of its sizes, is taken to be in per cent. */
const largest = 10;
/** Words for quantities that are mostly below 10, and the ways in which prices are told by earnings and the like, which are not. */
const ratioName = /ratio|margin|rate$|yield|growth|yoy|^ro[aeic]/i;
const multipleName = /^(p[ebs]|pcf|peg|ev|price)/i;

/** Columns in per cent: two that sum to 100 in 99 % of the rows, and one called a ratio, margin, rate, yield, growth or return whose median size is beyond 10. */
export const perCent = defineStatementCheck({
  summary: 'A ratio is a fraction, not in per cent.',
  severity: 'warning',
  plural: 'columns that look like per cent',
  remedy: 'name it under percent',
  find(statements, found) {
    const wholes = wholesIn(statements);
    for (const [field, values] of statements.fields) {
      if (statements.declared.percent?.includes(field)) continue;
      const finding = wholes.get(field) ?? beyond(field, values);
      if (finding) found(finding);
    }
  },
});

function wholesIn({ fields }: CheckedStatements): ReadonlyMap<string, FoundStatement> {
  const wholes = new Map<string, FoundStatement>();
  const columns = [...fields];
  columns.forEach(([a, x], i) => {
    for (const [b, y] of columns.slice(i + 1)) {
      if (!sumTo100(x, y)) continue;
      wholes.set(a, { message: `${a} and ${b} sum to 100: both are in per cent` });
      wholes.set(b, { message: `${b} and ${a} sum to 100: both are in per cent` });
    }
  });
  return wholes;
}

function sumTo100(x: Float64Array, y: Float64Array): boolean {
  let [both, sums] = [0, 0];
  for (let row = 0; row < x.length; row++) {
    const sum = x[row]! + y[row]!;
    if (Number.isNaN(sum)) continue;
    both++;
    if (Math.abs(sum - 100) <= whole.off) sums++;
  }
  return both >= fewest && sums >= whole.share * both;
}

function beyond(field: string, values: Float64Array): FoundStatement | undefined {
  if (!ratioName.test(field) || multipleName.test(field)) return undefined;
  const sizes = values.filter((value) => !Number.isNaN(value)).map(Math.abs);
  const median = medianOf(sizes, sizes.length);
  if (sizes.length < fewest || !(median > largest)) return undefined;
  return { message: `${field} is called a ratio, but its median size is ${median.toPrecision(3)}: it looks like per cent` };
}

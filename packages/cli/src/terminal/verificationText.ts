import type { NodeVerdict, Verification } from '@foliograph/pipeline';
import { textTable } from './textTable.js';

/** What was verified: a line a kind of stage, then each output that is not the same, and in one line how it ended. */
export function verificationText({ status, against, total, nodes }: Verification): string {
  const kinds = [...new Set(nodes.map(({ stage, grade }) => `${stage}\n${grade}`))].map((kind) => kind.split('\n') as [string, string]);
  const rows = kinds.map(([stage, grade]) => {
    const count = (...verdicts: readonly NodeVerdict['verdict'][]) =>
      String(
        nodes.filter((one) => one.stage === stage && one.grade === grade && (verdicts.length === 0 || verdicts.includes(one.verdict)))
          .length,
      );
    return [stage, grade, count(), count('same'), count('within'), count('differs'), count('unknown')];
  });
  const table = rows.length > 0 ? `${textTable([['stage', 'grade', 'verified', 'same', 'within', 'differ', 'unknown'], ...rows])}\n\n` : '';
  const others = nodes.filter(({ verdict }) => verdict !== 'same').map(lineOf);
  const ends = {
    same: `${nodes.length} of ${total} outputs came again as ${against === 'lock' ? 'locked' : 'stored'}`,
    differs: `not as ${against === 'lock' ? 'locked' : 'stored'}: ${nodes.filter(({ verdict }) => verdict === 'differs').length} of ${nodes.length} outputs differ`,
    failed: 'not verified',
    interrupted: 'interrupted',
  };
  return `${table}${others.join('')}${others.length > 0 ? '\n' : ''}${ends[status]}\n`;
}

function lineOf({ node, verdict, reason, difference }: NodeVerdict): string {
  const { file = '', byte, value, deviation } = difference ?? {};
  const told = [
    ...(reason === undefined ? [] : [reason]),
    ...(difference ? [`${file}${byte === undefined ? ' is of one of them alone' : ` from byte ${byte}`}`] : []),
    ...(value ? [`${value.at} was ${String(value.before)}, is ${String(value.after)}`] : []),
    ...(deviation === undefined ? [] : [`numbers deviate by ${deviation.toPrecision(2)} at most`]),
  ];
  return `${node}  ${verdict}: ${told.join('; ')}\n`;
}

import { formatDiagnostic } from '@foliograph/pipeline';
import { type DataQuality, unsaid } from '@foliograph/report';
import type { Paint } from '../paintFor.js';

type Found = DataQuality['findings'][number];

const colours = { error: 'red', warning: 'yellow', notice: 'cyan' } as const;
/** Examples shown of each check where not all are asked for. */
const few = 3;

/** What each check found, the gravest first: severity, name and count, then the first findings with their places (or all that are kept), then what mends them; empty where nothing was found. */
export const findingsText = ({ findings }: DataQuality, { all, paint }: { readonly all: boolean; readonly paint: Paint }): string =>
  findings.map((found) => groupText(found, all ? found.examples.length : few, paint)).join('\n\n');

function groupText({ check, severity, plural, count, examples }: Found, most: number, paint: Paint): string {
  const remedies = new Set(examples.map(({ remedy }) => remedy));
  // What mends all of them is said once, below.
  const [common] = remedies.size === 1 ? remedies : [];
  const shown = examples.slice(0, most);
  return [
    `${paint(colours[severity], severity)}  ${paint('bold', check)}${count === 1 ? '' : `  ${count} ${plural}`}`,
    ...shown.map((example) => exampleText(example, common === undefined)),
    ...(count > shown.length
      ? [paint('dim', `  and ${count - shown.length} more${more(count - shown.length, examples.length - shown.length)}`)]
      : []),
    ...(common === undefined ? [] : [`  → ${common}`]),
  ].join('\n');
}

const more = (left: number, kept: number): string => (kept === 0 ? '' : ` (--all shows ${kept < left ? `${kept} of ` : ''}them)`);

function exampleText(example: Found['examples'][number], own: boolean): string {
  const { source, place, message, remedy } = example;
  const about = unsaid(example);
  const said = about === '' ? message : `${about}: ${message}`;
  // Said as an error, because how grave it is stands at the head of its group.
  const text = place === undefined ? `${source}  ${said}` : formatDiagnostic({ severity: 'error', message: said, place });
  return `  ${text}${own && remedy !== undefined ? `\n    → ${remedy}` : ''}`;
}

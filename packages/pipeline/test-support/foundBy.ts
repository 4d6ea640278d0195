import type { Check, CheckedBars, Found } from '../src/checks/Check.js';
import * as checkSet from '../src/checks/index.js';

const checks = new Map<string, Check>(Object.entries(checkSet));

/** What one check finds, as "asset day: message", with the last day of a run, and with the severity where it is not the check's own. */
export function foundBy(name: keyof typeof checkSet, bars: CheckedBars): readonly string[] {
  const told: string[] = [];
  const { sessions, assets } = bars;
  const check = checks.get(name)!;
  check.find(bars, ({ asset, session, to, days, message, severity }: Found) => {
    const [from, until] = days ?? [session, to].map((t) => (t === undefined ? undefined : sessions[t]));
    const about = [
      asset === undefined ? undefined : assets[asset],
      from && until && until !== from ? `${from}–${until}` : from,
      severity && severity !== check.severity ? severity : undefined,
    ];
    told.push(`${[...about.filter((part) => part !== undefined)].join(' ')}: ${message}`);
  });
  return told;
}

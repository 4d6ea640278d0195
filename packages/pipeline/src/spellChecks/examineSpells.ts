import { isoDay, registry, type Spell } from '@foliograph/core';
import { type FoundGroup, groupFindings, noDay, type Records } from '../bars/index.js';
import * as checkSet from './index.js';
import type { SpellBars } from './JoinedSpells.js';
import { joinSpells } from './joinSpells.js';
import type { FoundSpell } from './SpellCheck.js';

/** All that checks find in membership spells by themselves or, where bars are given, only what the two together show; with the places of rows where spells are records. */
export function examineSpells(given: Records | readonly Spell[], bars?: SpellBars): Promise<readonly FoundGroup[]> {
  const records = 'names' in given ? given : undefined;
  const spells = 'names' in given ? spellsOf(given) : given;
  const joined = bars && joinSpells(spells, bars);
  const checks = [...registry(checkSet)].flatMap(([name, check]) => {
    const find = joined ? check.join?.bind(check, joined) : check.find?.bind(check, spells);
    return find ? [[name, { ...check, find }] as const] : [];
  });
  return groupFindings<FoundSpell, number>(checks, {
    about: ({ row, asset, from, to }) => ({
      ...(row === undefined ? {} : { asset: spells[row]!.asset }),
      ...(asset === undefined ? {} : { asset }),
      ...(from === undefined ? {} : { from, to: to ?? from }),
    }),
    key: ({ row }) => row,
    locate: records && ((rows) => records.locate(rows)),
  });
}

function spellsOf({ names, days, length }: Records): readonly Spell[] {
  const [assets, starts, ends] = [names.get('asset')!, days.get('start')!, days.get('end')];
  return Array.from({ length }, (_, row) => {
    const end = ends?.[row] ?? noDay;
    return {
      asset: assets[row]!,
      start: starts[row] === noDay ? '' : isoDay(starts[row]!),
      ...(end === noDay ? {} : { end: isoDay(end) }),
    };
  });
}

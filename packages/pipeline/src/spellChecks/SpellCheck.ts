import type { Spell } from '@foliograph/core';
import type { Finding } from '../bars/index.js';
import type { JoinedSpells } from './JoinedSpells.js';

/** Something that spells show: of one of them, of an asset or of days; of the whole table where nothing is named. */
export interface FoundSpell {
  /** The spell's row. */
  readonly row?: number;
  readonly asset?: string;
  readonly from?: string;
  readonly to?: string;
  readonly message: string;
  /** The check's own where absent. */
  readonly severity?: Finding['severity'];
  readonly remedy?: string;
}

interface Telling {
  readonly summary: string;
  readonly severity: Finding['severity'];
  /** What many of its findings are called, as in "and 12 more …". */
  readonly plural: string;
  readonly remedy?: string;
}

/** Something that no spells should show, or that a reader should know of them: by themselves, or beside prices. */
export type SpellCheck = Telling &
  (
    | { find(spells: readonly Spell[], found: (finding: FoundSpell) => void): void; readonly join?: never }
    | { join(spells: JoinedSpells, found: (finding: FoundSpell) => void): void; readonly find?: never }
  );

/** Types a check of spells. */
export const defineSpellCheck = (check: SpellCheck): SpellCheck => check;

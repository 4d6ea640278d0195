import type { Panel } from '@foliograph/core';
import type { MarketChoice } from '../marketOf.js';

/** What the plan tells the panel. */
export interface PanelParams {
  readonly calendar: Panel['calendar'];
  readonly from: string | null;
  readonly to: string | null;
  readonly universe: Readonly<Record<string, object>>;
  /** Rules by which its assets may be held, in order. */
  readonly eligible: readonly Readonly<Record<string, object>>[];
  /** Whether prices are adjusted for later events. */
  readonly adjusted: boolean;
  readonly missing: Readonly<Record<string, object>>;
  readonly market: MarketChoice;
  /** How each table of statements is told, in the order of the inputs. */
  readonly statements: readonly { readonly yearToDate: readonly string[]; readonly fiscalYearEnd: number; readonly maxAge: number }[];
  /** Fields of statements that formulas read as they were a year before, such as total_assets_prior. */
  readonly prior: readonly string[];
  /** Names of the series, in the order of the inputs. */
  readonly series: readonly string[];
}

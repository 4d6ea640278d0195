import { type Selected, type Selection, select, selectTemplates, type Template } from '../plan/index.js';
import type { PreparedPipeline } from './preparePipeline.js';

/** What of the data a selection is about, and what else must be read to unroll the rest. */
export interface SelectedData extends Selected {
  /** Templates that are unrolled once the panel says what the data hold; where there is none, the panel need not be read. */
  readonly later: readonly Template[];
}

/** The nodes of the data that a run of a selection looks at. */
export function selectData({ plan, data }: Pick<PreparedPipeline, 'plan' | 'data'>, selection: Selection): SelectedData {
  const asked = selectTemplates(plan, selection);
  const later = asked.nodes.filter(({ early }) => !early);
  const { nodes } = select(data, { until: [...asked.nodes.map(({ id }) => id), ...(later.length > 0 ? ['panel'] : [])] });
  return { nodes, wanted: selection.from || selection.only ? asked.wanted : () => true, later };
}

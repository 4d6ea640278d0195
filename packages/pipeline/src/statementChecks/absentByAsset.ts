import { defineStatementCheck } from './StatementCheck.js';

/** Fewer rows tell nothing of an asset. */
const fewest = 4;
const named = 3;

/** Columns without any value for some assets of four rows or more, counted, where others have them. */
export const absentByAsset = defineStatementCheck({
  summary: 'A column has values for every asset.',
  severity: 'notice',
  plural: 'columns that whole assets lack',
  remedy: 'expect these assets to be missing from all that is made of it, as banks are of a gross margin',
  find({ assets, asset, fields }, found) {
    const rows = new Int32Array(assets.length);
    for (const n of asset) rows[n]!++;
    for (const [field, values] of fields) {
      const filled = new Int32Array(assets.length);
      values.forEach((value, row) => {
        if (!Number.isNaN(value)) filled[asset[row]!]!++;
      });
      const lacking = assets.filter((_, n) => rows[n]! >= fewest && filled[n] === 0);
      if (lacking.length === 0) continue;
      const examples = lacking.slice(0, named).join(', ');
      const such = lacking.length > named ? `such as ${examples}` : examples;
      found({ message: `${field} has no value for ${lacking.length} of ${assets.length} assets: ${such}` });
    }
  },
});

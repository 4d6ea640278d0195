import { blankSql } from './blankSql.js';
import type { DayForm } from './DayForm.js';
import type { Doubt } from './Doubt.js';
import { daySql } from './daySql.js';
import type { PlacedColumn } from './Layout.js';
import { nameSql } from './nameSql.js';
import { numberSql } from './numberSql.js';

/** How cells that are not what they should be are found, by what they should be. */
export const doubtOf = {
  day: (column: PlacedColumn, files: ReadonlySet<number>, form: DayForm): Doubt => ({
    ...{ column, files, wanted: `a day as ${form.dayFormat ?? 'YYYY-MM-DD'}` },
    bad: `${daySql(column.cell, column.holds, form)} IS NULL`,
  }),
  dayOrBlank: (column: PlacedColumn, files: ReadonlySet<number>, form: DayForm): Doubt => {
    const day = doubtOf.day(column, files, form);
    return { ...day, bad: `${day.bad} AND NOT ${blankSql(column.cell, column.holds)}` };
  },
  name: (column: PlacedColumn, files: ReadonlySet<number>): Doubt => ({
    ...{ column, files, wanted: 'a name' },
    bad: `${nameSql(column.cell, column.holds)} IS NULL`,
  }),
  number: (column: PlacedColumn, files: ReadonlySet<number>): Doubt => ({
    ...{ column, files, wanted: 'a number' },
    bad: `isinf(${numberSql(column.cell, column.holds)})`,
  }),
};

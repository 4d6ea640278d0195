import { choice, dictionary, number, optional, text } from '@foliograph/core';

/** Parameters common to all sources that read tables: how rows and columns lie and what they hold. */
export const tableFields = {
  shape: optional(
    choice(['files', 'long', 'wide'], {
      description:
        'One table an asset, called as its file is; one table with a column of assets, also meant where asset is given; or one table with a column an asset.',
    }),
  ),
  date: text({ default: 'date', description: 'Column of the day.' }),
  dayFormat: optional(
    text({
      description: 'How days are written if not as YYYY-MM-DD: YYYYMMDD, DD/MM/YYYY and the like, epoch-seconds or epoch-milliseconds.',
    }),
  ),
  timeZone: optional(
    text({
      description:
        'Time zone of the exchange, such as America/New_York, in whose days times with an offset or in UTC are counted; days without a time stay as they are.',
    }),
  ),
  asset: optional(text({ description: 'Column of the asset, for the long shape.' })),
  columns: dictionary(text({ description: 'A column of the table.' }), {
    default: {},
    description: 'Columns to read under another name, such as close: adj_close; other numeric columns keep theirs.',
  }),
  column: optional(text({ description: 'The one column to read, as close.' })),
  unit: choice(['none', 'percent', 'percent-per-year'], { default: 'none', description: 'Percents are divided by 100.' }),
  scale: dictionary(number({ description: 'A factor.' }), {
    default: {},
    description: 'What values of a field are multiplied by, such as volume: 100 where it counts lots.',
  }),
};

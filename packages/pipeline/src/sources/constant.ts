import { day, number, ok, params } from '@foliograph/core';
import { defineSource } from './Source.js';

/** One number, quoted on one day and in force from then on, as a series has it. */
export const constant = defineSource({
  summary: 'One number from a day on, such as a risk-free yield.',
  version: 1,
  params: params({
    value: number({ description: 'The number; a yield as a fraction a year.' }),
    from: day({ default: '1900-01-01', description: 'The day from which it is in force.' }),
  }),
  files: async () => ok([]),
  read: async ({ value, from }) =>
    ok({ sessions: [from], assets: ['CONSTANT'], fields: new Map([['value', Float64Array.of(value)]]), warnings: [] }),
});

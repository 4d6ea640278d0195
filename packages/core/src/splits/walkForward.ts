import { day, flag, integer, optional, params } from '../schema/index.js';
import { everyField } from './everyField.js';
import { defineSplit, type Fold } from './Split.js';

/** Folds one after the other: each trains on the sessions before its test, and the next test begins where it ends; the last may be shorter. Throws RangeError where there is no test. */
export const walkForward = defineSplit({
  summary: 'Trains anew before each of several tests that follow one another.',
  version: 1,
  params: params({
    train: integer({ minimum: 2, description: 'Sessions of training before the first test.' }),
    test: integer({ minimum: 1, description: 'Sessions of each test.' }),
    expanding: flag({ default: false, description: 'Whether later folds keep the oldest training sessions.' }),
    start: optional(day({ description: 'First day of the first test; as early as the training allows where left out.' })),
    ...everyField,
  }),
  folds(sessions, { train, test, expanding, start, every }) {
    const T = sessions.length;
    const wanted = start === undefined ? train : sessions.findIndex((session) => session >= start);
    if (wanted < 0)
      throw new RangeError(`no session lies from start ${start} on: the data end on ${sessions.at(-1)}; choose an earlier day`);
    if (wanted < train) {
      throw new RangeError(
        `only ${wanted} sessions lie before start ${start}, ${train} are needed to train; choose a later day or a shorter train`,
      );
    }
    if (wanted >= T)
      throw new RangeError(`the data have ${T} sessions, no more than the ${train} of train; shorten it or begin the data earlier`);
    const folds: Fold[] = [];
    for (let testFrom = wanted; testFrom < T; testFrom += test) {
      const trainFrom = expanding ? 0 : testFrom - train;
      const fold = { trainFrom, trainTo: testFrom - 1, testFrom, testTo: Math.min(testFrom + test, T) - 1 };
      folds.push(every === undefined ? fold : { ...fold, every });
    }
    return folds;
  },
});

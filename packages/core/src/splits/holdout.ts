import { day, optional, type ParamsOf, params } from '../schema/index.js';
import { everyField } from './everyField.js';
import { defineSplit } from './Split.js';

const days = params({
  trainFrom: optional(
    day({ description: 'First day of training; the begin of the data where left out. Factors may look back before it.' }),
  ),
  trainTo: day({ description: 'Last day that a training label may end on.' }),
  testFrom: day({ description: 'First day of the test.' }),
  testTo: optional(day({ description: 'Last day of the test; the end of the data where left out.' })),
  ...everyField,
});

/** One fold: training up to `trainTo`, test from `testFrom` on. Throws RangeError where the dates are in the wrong order or hold no session. */
export const holdout = defineSplit({
  summary: 'Training up to one day, test from a later one.',
  version: 1,
  params: days,
  check: disorder,
  folds(sessions, p) {
    const { trainFrom, trainTo, testFrom, testTo, every } = p;
    const wrong = disorder(p);
    if (wrong) throw new RangeError(wrong.message);
    const span = `the data have sessions from ${sessions[0]} to ${sessions.at(-1)}`;
    const lastTraining = sessions.findLastIndex((session) => session <= trainTo);
    if (lastTraining < 0)
      throw new RangeError(`no session lies up to train-to ${trainTo}: ${span}; choose a later day or begin the data earlier`);
    const firstTest = sessions.findIndex((session) => session >= testFrom);
    if (firstTest < 0)
      throw new RangeError(`no session lies from test-from ${testFrom} on: ${span}; choose an earlier day or end the data later`);
    const lastTest = testTo === undefined ? sessions.length - 1 : sessions.findLastIndex((session) => session <= testTo);
    if (lastTest < firstTest)
      throw new RangeError(`no session lies from test-from ${testFrom} to test-to ${testTo}; choose a later test-to`);
    const firstTraining = trainFrom === undefined ? 0 : sessions.findIndex((session) => session >= trainFrom);
    if (firstTraining < 0 || firstTraining > lastTraining)
      throw new RangeError(`no session lies from train-from ${trainFrom} to train-to ${trainTo}: ${span}`);
    return [
      { trainFrom: firstTraining, trainTo: lastTraining, testFrom: firstTest, testTo: lastTest, ...(every === undefined ? {} : { every }) },
    ];
  },
});

function disorder({ trainFrom, trainTo, testFrom, testTo }: ParamsOf<typeof days>) {
  if (trainFrom !== undefined && trainFrom > trainTo)
    return { field: 'trainFrom', message: `train-from ${trainFrom} must not be after train-to ${trainTo}` };
  if (trainTo >= testFrom) return { field: 'testFrom', message: `train-to ${trainTo} must be before test-from ${testFrom}` };
  if (testTo === undefined || testTo >= testFrom) return undefined;
  return { field: 'testTo', message: `test-to ${testTo} must not be before test-from ${testFrom}` };
}

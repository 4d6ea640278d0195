import { dayOf } from '@foliograph/core';
import { weekdayOf } from './weekdayOf.js';

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** An ISO day with its weekday, for messages. */
export const namedDay = (session: string): string => `${names[weekdayOf(dayOf(session))]} ${session}`;

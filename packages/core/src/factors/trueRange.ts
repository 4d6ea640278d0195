/** Formula of the true range of a bar, which holds yesterday's close; NaN on the first session. Wilder 1978. */
export const trueRange = 'greater(high, delay(close, 1)) - less(low, delay(close, 1))';

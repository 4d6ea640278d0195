/** Formula of the mean of high, low and close. */
export const typicalPrice = '(high + low + close) / 3';

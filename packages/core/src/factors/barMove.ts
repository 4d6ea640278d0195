/** Formula of the longest move of a bar's high or low since yesterday. */
export const barMove = 'greater(abs(delta(high, 1)), abs(delta(low, 1)))';

/** Fields that traded value can be known from, the best first: beside volumes as given stand closes as given. */
export const valueFields: readonly (readonly string[])[] = [['amount'], ['raw_close', 'volume'], ['close', 'volume']];

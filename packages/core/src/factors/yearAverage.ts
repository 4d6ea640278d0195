/** The mean of a field of the balance sheet now and a year before, as both are known now. */
export const yearAverage = (field: string): string => `((${field} + ${field}_prior) / 2)`;

/** The growth of a field over what it was a year before, as both are known now; missing where that is not above zero. */
export const yearlyGrowth = (field: string): string => `${field} / positive(${field}_prior) - 1`;

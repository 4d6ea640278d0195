/** Bins that a feature can have, and places that it has in a histogram of packed sums by bin, which is one array for all features. */
export const mostBins = 256;

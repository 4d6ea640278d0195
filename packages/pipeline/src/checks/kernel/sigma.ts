/** From the median size of a normal law to its standard deviation. */
export const sigma = 1.4826;

/** Whether something can be traded and valued at this price: not where it is missing, zero, negative or infinite. */
export const isPrice = (price: number): boolean => price > 0 && price < Infinity;

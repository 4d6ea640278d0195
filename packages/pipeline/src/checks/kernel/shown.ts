/** A price as messages show it: to seven digits, which is what single precision holds. */
export const shown = (price: number): number => Number(price.toPrecision(7));

/** By what a scaled value is multiplied on its way back; 0 where the scale is 0, so that every value goes back to the offset. */
export const inverse = (scale: number): number => (scale === 0 ? 0 : Math.fround(1 / scale));

/** How far adjusted prices may lie from one another by rounding, each by itself, as a fraction. */
export const rounding = 1e-6;

/** How many problems of a kind are told one by one. */
export const mostTold = 3;

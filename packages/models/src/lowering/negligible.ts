/** Gradients below this become 0: on their way back they would fade into denormal numbers, on which processors compute some fifty times slower. */
export const negligible = 1e-25;

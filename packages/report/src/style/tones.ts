import { tokens } from './tokens.js';

/** Colours of the palette: as many things as can be told apart in one chart by colour alone. */
export const tones = tokens.light.length;

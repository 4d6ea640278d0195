import { integer } from '../schema/index.js';

/** A parameter that counts sessions, at least one. */
export const sessions = (byDefault: number, description: string, minimum = 1) => integer({ minimum, default: byDefault, description });

import { levels } from './levels.js';

/** The place of a share among the levels. */
export const levelOf = (share: number): number => levels.findIndex(({ below }) => share < below);

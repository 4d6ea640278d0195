import { basename, extname } from 'node:path';

/** The asset whose bars a file has alone: its name without the ending. */
export const assetOfFile = (path: string): string => basename(path, extname(path));

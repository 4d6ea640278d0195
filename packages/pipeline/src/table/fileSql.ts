import { resolve } from 'node:path';
import { quoted } from './quoted.js';

/** SQL for a file's path, whose wildcards stand for themselves. */
export const fileSql = (path: string): string => quoted.text(resolve(path).replace(/[*?[]/g, '[$&]'));

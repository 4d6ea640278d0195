/** Where the lock of a spec lies: `x.lock.json` beside `x.yaml`. */
export const lockPath = (specFile: string): string => `${specFile.replace(/\.ya?ml$/i, '')}.lock.json`;

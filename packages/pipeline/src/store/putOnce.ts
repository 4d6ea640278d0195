import { existsSync } from 'node:fs';
import { link, rename } from 'node:fs/promises';

const unsupported = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'];

/** Gives a finished file its name; false where the name is taken. Without hard links the last of two in the same instant wins. */
export async function putOnce(file: string, name: string): Promise<boolean> {
  try {
    await link(file, name);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!unsupported.includes(code)) throw error;
  }
  if (existsSync(name)) return false;
  await rename(file, name);
  return true;
}

import { join } from 'node:path';
import { type OnDamage, openStore, type Store } from '../src/store/index.js';
import { temporaryFolder } from './temporaryFolder.js';

/** A store in a folder, or in a new one that goes when the test ends. */
export async function opened(home: string = join(temporaryFolder(), 'store'), onDamage?: OnDamage): Promise<Store> {
  const store = await openStore(home, onDamage);
  if (!store.ok) throw new Error(store.problems[0]!.message);
  return store.value;
}

import type { Manifest, Store } from '../store/index.js';
import { placeText } from './placeText.js';

/** Lays a stored page where people keep it open, and gives its path. */
export const placePage = async (store: Store, manifest: Manifest, file: string, name: string): Promise<string> =>
  placeText(store, await store.open(manifest).bytes(file), name);

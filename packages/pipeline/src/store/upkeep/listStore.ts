import { layout } from '../layout.js';
import { StoreFailure } from '../StoreFailure.js';
import type { Entry } from './Entry.js';
import { entriesOf } from './entriesOf.js';
import { filesIn } from './filesIn.js';

/** What a store holds. */
export interface Listed {
  readonly entries: readonly Entry[];
  /** Bytes of all of it, each content once. */
  readonly bytes: number;
  /** As many states of unfinished work, and files that were set aside as damaged. */
  readonly unfinished: number;
  readonly damaged: number;
}

/** Lists a store by its manifests; nothing is checked. */
export const listStore = (home: string): Promise<Listed> => {
  const places = layout(home);
  return StoreFailure.guard(places.home, () => {
    const entries = entriesOf(places);
    const [contents, states, damaged] = [places.objects, places.partial, places.damaged].map(filesIn);
    const size = [...contents!, ...states!, ...damaged!].reduce((sum, file) => sum + file.size, 0);
    const bytes = entries.reduce((sum, { own }) => sum + own, size);
    return { entries, bytes, unfinished: states!.length, damaged: damaged!.length };
  });
};

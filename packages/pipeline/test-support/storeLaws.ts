import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Manifest, Store } from '../src/store/index.js';
import { layout } from '../src/store/layout.js';
import { filesIn } from '../src/store/upkeep/filesIn.js';
import { keyNamed, storedIn } from './storedIn.js';

/** The laws that every store keeps to, as tests. `open` gives a store in a new folder, or another opening of the store in a folder. Where a name cannot be given exclusively (`inTurn`), writers take turns: of two in the same instant the last wins. */
export function storeLaws(name: string, open: (home?: string) => Promise<Store>, { inTurn = false } = {}): void {
  describe(name, () => {
    test('gives what was written by its key, in every opening, and nothing for another key', async () => {
      const one = await open();
      const written = await storedIn(one, 'a', { 'numbers.json': '[1,2]', 'deep/bytes.bin': new Uint8Array([1, 2, 3]), 'none.bin': [] });
      for (const store of [one, await open(one.home)]) {
        const found = await store.find(keyNamed('a'));
        expect(found).toEqual(written);
        const artifact = store.open(found!);
        expect(await artifact.json('numbers.json')).toEqual([1, 2]);
        expect([...(await artifact.bytes('deep/bytes.bin'))]).toEqual([1, 2, 3]);
        expect(await artifact.bytes('none.bin')).toHaveLength(0);
        expect(await store.find(keyNamed('b'))).toBeUndefined();
      }
    });

    test('keeps of each key what was finished first, whoever writes what in whatever order', async () => {
      const move = fc.record({ opening: fc.nat(2), key: fc.constantFrom('a', 'b', 'c'), content: fc.constantFrom('x', 'y', 'z') });
      const rounds = fc.array(fc.array(move, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(rounds, async (batches) => {
          const first = await open();
          const openings = [first, await open(first.home), await open(first.home)];
          const kept = new Map<string, string>();
          for (const batch of batches) {
            const made: Manifest[] = [];
            const write = async ({ opening, key, content }: (typeof batch)[number], index: number) => {
              made[index] = await storedIn(openings[opening]!, key, { content, constant: 'same' });
            };
            if (inTurn) for (const [index, one] of batch.entries()) await write(one, index);
            else await Promise.all(batch.map(write));
            for (const [index, { key }] of batch.entries()) {
              const { digest } = made[index]!;
              const before = kept.get(key);
              if (before === undefined) {
                expect(batch.filter((one) => one.key === key).map(({ content }) => content)).toContain(
                  new TextDecoder().decode(await first.open(made[index]!).bytes('content')),
                );
                kept.set(key, digest);
              } else expect(digest).toBe(before);
            }
          }
          for (const store of openings) for (const [key, digest] of kept) expect((await store.find(keyNamed(key)))?.digest).toBe(digest);
          const places = layout(first.home);
          expect(filesIn(places.tmp)).toEqual([]);
          expect(filesIn(places.manifests)).toHaveLength(kept.size);
        }),
        { numRuns: 12, seed: 1 },
      );
    });

    test('shows nothing of a draft before it is committed, nor after it is discarded', async () => {
      const store = await open();
      const draft = await store.draft(keyNamed('a'));
      await draft.write('number', '1');
      expect(await store.find(keyNamed('a'))).toBeUndefined();
      await draft.discard();
      expect(await store.find(keyNamed('a'))).toBeUndefined();
      expect(['tmp', 'objects', 'manifests'].flatMap((folder) => filesIn(`${store.home}/${folder}`))).toEqual([]);
    });

    test('gives the right to compute a key to one at a time', async () => {
      const one = await open();
      const other = await open(one.home);
      const claims = await Promise.all([one, other, one, other].map((store) => store.claim(keyNamed('a'))));
      expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
      expect(await other.claim(keyNamed('b'))).toBeDefined();
      await claims.find((claim) => claim !== undefined)!.release();
      expect(await other.claim(keyNamed('a'))).toBeDefined();
    });

    test('keeps the last whole state of unfinished work until it is cleared', async () => {
      const one = await open();
      const other = await open(one.home);
      expect(await one.unfinished(keyNamed('a')).load()).toBeUndefined();
      for (const bytes of [new Uint8Array([1]), new Uint8Array([2, 3]), new Uint8Array()]) {
        await one.unfinished(keyNamed('a')).save(bytes);
        expect([...(await other.unfinished(keyNamed('a')).load())!]).toEqual([...bytes]);
      }
      await other.unfinished(keyNamed('a')).clear();
      expect(await one.unfinished(keyNamed('a')).load()).toBeUndefined();
    });

    test('remembers by spec what a node was last made of', async () => {
      const one = await open();
      const { key } = await storedIn(one, 'a', { number: '1' });
      await one.remember('spec', 'a', key);
      const other = await open(one.home);
      expect(await other.last('spec', 'a')).toEqual({ stage: 'toy' });
      expect([await other.last('spec', 'b'), await other.last('other', 'a')]).toEqual([undefined, undefined]);
    });
  });
}

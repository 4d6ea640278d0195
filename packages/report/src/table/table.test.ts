import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunks, table } from './index.js';

test('pieces hold every item in order, none longer than asked, and differ by little', () => {
  expect(chunks([1, 2, 3, 4, 5], 3)).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (items, size) => {
      const pieces = chunks(items, size);
      expect(pieces.flat()).toEqual(items);
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(size);
    }),
  );
});

test('numbers stand right-aligned, a hint is at the head, and text is text', () => {
  const { markup } = table('Figures', [{ head: 'Name' }, { head: 'A & B', numeric: true, hint: 'a < b' }], [['<x>', '1']]);
  expect(markup).toContain('<th scope="col" class="n"><abbr title="a &lt; b">A &amp; B</abbr></th>');
  expect(markup).toContain('<tr><th scope="row">&lt;x&gt;</th><td class="n">1</td></tr>');
});

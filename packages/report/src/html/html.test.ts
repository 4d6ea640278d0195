import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embedJson, html, raw } from './index.js';

test('text is escaped, markup is kept, lists are joined and nothing is nothing', () => {
  const cells = ['a<b', raw('<i>c</i>')].map((part) => html`<td>${part}</td>`);
  expect(html`<tr class="${'"x"'}">${cells}${undefined}${false}${1}</tr>`.markup).toBe(
    '<tr class="&quot;x&quot;"><td>a&lt;b</td><td><i>c</i></td>1</tr>',
  );
});

test('no text opens a tag, an entity or ends an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'a', ' ') }), (text) => {
      const { markup } = html`${text}`;
      expect(markup).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
    }),
  );
});

test('embedded data reads back, and nothing in it is seen as a tag', () => {
  const data = { name: '</script><!--<script>', values: [1 / 3, null, NaN, 1e-9, 10_000_001.4] } as const;
  const { markup } = embedJson(data);
  const inside = markup.slice('<script type="application/json">'.length, -'</script>'.length);
  expect(inside).not.toContain('<');
  expect(JSON.parse(inside)).toEqual({ name: data.name, values: [0.3333333, null, null, 1e-9, 10_000_000] });
});

import { expect, test } from 'vitest';
import { firstPipeline } from './firstPipeline.js';
import { type InitOptions, init } from './init.js';

function after(files: Readonly<Record<string, string>>, options?: InitOptions): Record<string, string> {
  const written = { ...files };
  init(
    {
      exists: (path) => path in written,
      read: (path) => written[path] ?? null,
      write: (path, content) => {
        written[path] = content;
      },
    },
    options,
  );
  return written;
}

test('an empty workspace gets the plugin, two lines of .gitignore and a first pipeline', () => {
  expect(after({ 'nx.json': '{ "analytics": false }' })).toEqual({
    'nx.json': '{\n  "analytics": false,\n  "plugins": [\n    "@foliograph/nx"\n  ]\n}\n',
    '.gitignore': '.folio/\ndist/\n',
    'pipelines/first.folio.yaml': firstPipeline,
  });
});

test('what is there already stays, in whatever spelling, and a second call changes nothing', () => {
  const files = {
    'nx.json': '{"plugins":["a",{"plugin":"@foliograph/nx","options":{"outputs":"out"}}]}',
    '.gitignore': 'node_modules\n/dist\n.folio\n\n',
    'pipelines/first.folio.yaml': 'name: mine\n',
  };
  expect(after(files)).toEqual(files);
  const once = after({ 'nx.json': '{"plugins":["a"]}', '.gitignore': 'x\r\n' });
  expect(once['.gitignore']).toBe('x\n.folio/\ndist/\n');
  expect(after(once)).toEqual(once);
});

test('options say where the first pipeline goes, and that there is none', () => {
  expect(Object.keys(after({}, { folder: 'research' }))).toContain('research/first.folio.yaml');
  expect(Object.keys(after({}, { example: false }))).toEqual(['nx.json', '.gitignore']);
});

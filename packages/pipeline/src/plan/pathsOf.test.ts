import { optional, params, path, text } from '@foliograph/core';
import { expect, test } from 'vitest';
import { pathsOf } from './pathsOf.js';

test('paths are found by their parameters, those that are not given left out', () => {
  const schema = params({
    file: path({ description: 'A file.' }),
    other: optional(path({ description: 'Another.' })),
    name: text({ description: 'A name.' }),
  });
  expect(pathsOf(schema, { file: '/a/b.onnx', name: '/c' })).toEqual({ file: '/a/b.onnx' });
});

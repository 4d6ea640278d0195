// @ts-check
// Gives every package its targets. @nx/js needs TypeScript's compiler API, which TypeScript 7 does not ship.
import { dirname } from 'node:path';

/** @type {import('nx/src/devkit-exports').CreateNodes} */
export const createNodes = [
  'packages/*/package.json',
  (files) => files.map((file) => [file, { projects: { [dirname(file)]: { targets: targets(dirname(file)) } } }]),
];

/** @param {string} root */
function targets(root) {
  return {
    typecheck: {
      command: `tsc -b ${root}`,
      cache: true,
      dependsOn: ['^typecheck'],
      inputs: ['sources', '^sources', 'shared'],
      outputs: ['{projectRoot}/dist/**/*.d.ts', '{projectRoot}/dist/**/*.tsbuildinfo', '{projectRoot}/tsconfig.tsbuildinfo'],
    },
    build: {
      command: `node tools/build-package.mjs ${root}`,
      cache: true,
      dependsOn: ['typecheck', '^build'],
      inputs: ['sources', '^sources', 'shared'],
      outputs: ['{projectRoot}/dist/*.js', '{projectRoot}/dist/NOTICES.txt', '{projectRoot}/dist/LICENSE', '{projectRoot}/dist/chunks'],
    },
    test: {
      command: `vitest run ${root}`,
      cache: true,
      dependsOn: ['build'],
      inputs: ['sources', '^sources', 'shared', { env: 'FOLIO_DATA' }, { env: 'FOLIO_GOLDEN' }],
    },
  };
}

import { defineConfig } from 'vitest/config';

const conditions = ['@foliograph/source'];

/** What runs on a GPU adapter, or on software that plays one; `npm run gpu` runs it. A native abort ends a fork, not the runner. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/gpu/**/*.test.ts'],
    env: { FOLIO_TEST_DEVICE: 'webgpu' },
    testTimeout: 300_000,
    pool: 'forks',
    fileParallelism: false,
  },
});

import { defineConfig } from 'vitest/config';

const conditions = ['@foliograph/source'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tools/**/*.test.ts', 'examples/**/*.test.ts', 'pipelines/**/*.test.ts'],
    testTimeout: 30_000,
    pool: 'forks',
  },
});

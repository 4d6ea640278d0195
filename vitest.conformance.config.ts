import { defineConfig } from 'vitest/config';

const conditions = ['@foliograph/source'];

/** Our figures against reference values of other software; `npm run conformance` runs it. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { include: ['conformance/**/*.test.ts'], testTimeout: 300_000, pool: 'forks' },
});

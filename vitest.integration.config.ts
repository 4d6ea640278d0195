import { defineConfig } from 'vitest/config';

// These tests use what was built, through the command line and packed tarballs, as a user does.
export default defineConfig({
  test: { include: ['integration/**/*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000, pool: 'forks', fileParallelism: false },
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { type Missing, whatIsMissing } from './support/needs.ts';

// Tests that need more than npm brought (a PostgreSQL server, a browser) are left out where that is not there,
// and the reporter's last lines say which and how to add them.
const missing = await whatIsMissing();
const leftOut = missing.flatMap((one: Missing) => one.files);

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    exclude: leftOut,
    // One process a core, each with its own database, kept from file to file.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    env: { NODE_ENV: 'test' },
    reporters: ['default', ['./test/support/reporter.ts', { missing }]],
  },
});

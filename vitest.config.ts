import { defineConfig } from 'vitest/config';

/** Files that need a Neo4j server; it is looked for and started only when one of them runs. */
const neo4jFiles = ['test/**/*.neo4j.test.ts'];

const shared = { testTimeout: 180_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './test/closing-line-reporter.ts'],
    projects: [
      { test: { ...shared, name: 'embedded', include: ['test/**/*.test.ts'], exclude: neo4jFiles } },
      // One file after the other: they share the server's one database.
      {
        test: {
          ...shared,
          testTimeout: 180_000,
          name: 'neo4j',
          include: neo4jFiles,
          fileParallelism: false,
          globalSetup: ['test/neo4j/global-setup.ts'],
        },
      },
    ],
  },
});

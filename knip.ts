import { readFileSync } from 'node:fs';
import type { KnipConfig } from 'knip';

const { exports = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports?: Record<string, string | { default?: string }>;
};

/** What users can import, as the source that dist was built from; the commands knip finds by itself. */
const published = Object.values(exports)
  .map((target) => (typeof target === 'string' ? target : target.default))
  .filter((target) => target?.endsWith('.js'))
  .map((target) => target?.replace(/^(\.\/)?dist\//, 'src/').replace(/\.js$/, '.ts'));

const config: KnipConfig = {
  entry: [...published.map((file) => `${file}!`), 'bench/*.ts', 'scripts/*.ts'],
  project: ['src/**/*.ts!', 'test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
  // The parser that .dependency-cruiser.mjs names.
  ignoreDependencies: ['@swc/core'],
  // POSIX.
  ignoreBinaries: ['mkfifo'],
};

export default config;

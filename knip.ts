import { readFileSync } from 'node:fs';
import type { KnipConfig } from 'knip';

const { exports = {}, bin = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports?: Record<string, string | { default?: string }>;
  bin?: Record<string, string>;
};

/** What users can reach, as the source that dist was built from. */
const published = [...Object.values(exports).map((target) => (typeof target === 'string' ? target : target.default)), ...Object.values(bin)]
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

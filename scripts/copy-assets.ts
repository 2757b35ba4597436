/** Copies what tsc leaves behind (SQL, WebAssembly, HTML …) from src to the same place in dist, and makes the commands executable. */
import { chmodSync, cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

cpSync(`${root}src`, `${root}dist`, {
  recursive: true,
  filter: (from) => statSync(from).isDirectory() || !/\.tsx?$/.test(from),
});

const { bin = {} } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { bin?: Record<string, string> };
for (const command of Object.values(bin)) if (existsSync(root + command)) chmodSync(root + command, 0o755);

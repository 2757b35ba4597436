/**
 * Installs the packed package into an empty folder and uses it with the oldest Node that package.json promises: every entry can be
 * imported, the command answers, and the first TypeScript example of the README runs.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { name, engines, exports, bin, peerDependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string;
  engines: { node: string };
  exports: Record<string, unknown>;
  bin: Record<string, string>;
  peerDependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
};
const oldest = engines.node.replace('>=', '');
const folder = mkdtempSync(join(tmpdir(), 'asof-smoke-'));

function run(program: string, ...args: string[]): void {
  console.log(`> ${program} ${args.join(' ')}`);
  const path = [join(folder, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  execFileSync(program, args, { cwd: folder, stdio: 'inherit', env: { ...process.env, PATH: path } });
}

try {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const [packed] = globSync('*.tgz', { cwd: folder });
  const peers = Object.keys(peerDependencies ?? {}).flatMap((peer) => (devDependencies[peer] ? [`${peer}@${devDependencies[peer]}`] : []));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', allowScripts: { node: true } }));
  execFileSync('npm', ['install', '--silent', `./${packed}`, `node@${oldest}`, ...peers], { cwd: folder, stdio: 'inherit' });

  run('node', '--version');
  for (const entry of Object.keys(exports).filter((key) => !key.endsWith('.json'))) {
    const specifier = entry.replace(/^\./, name);
    run(
      'node',
      '--input-type=module',
      '--eval',
      `console.log(${JSON.stringify(specifier)}, Object.keys(await import('${specifier}')).length, 'exports')`,
    );
  }
  for (const command of Object.keys(bin)) run(command, '--version');

  const example =
    existsSync(join(root, 'README.md')) && readFileSync(join(root, 'README.md'), 'utf8').match(/```(?:ts|js)\n([\s\S]*?)```/)?.[1];
  if (example) {
    writeFileSync(join(folder, 'example.ts'), example);
    run('node', '--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'example.ts');
  } else console.log('README.md has no TypeScript example to run.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

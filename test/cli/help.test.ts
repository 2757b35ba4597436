import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { programFor } from '../../src/cli/program.ts';
import { asof, MAIN, scratch } from './run-cli.ts';

/** What `--help` prints, without a process of its own. */
async function helpOf(words: readonly string[]): Promise<string> {
  let text = '';
  const program = await programFor(words);
  const quiet = (command: Command): void => {
    command.exitOverride().configureOutput({ writeOut: (part) => (text += part) });
    command.commands.forEach(quiet);
  };
  quiet(program);
  await expect(program.parseAsync([...words], { from: 'user' })).rejects.toMatchObject({ exitCode: 0 });
  return text;
}

describe('help', () => {
  it('lists every command, the settings and the exit codes', async () => {
    const { code, stdout } = await asof(['--help'], { cwd: scratch() });
    expect(code).toBe(0);
    for (const name of Object.keys(COMMANDS)) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(stdout).toContain('--as-of <date>');
    expect(stdout).toContain('Exit codes: 0 done');
  });

  it.each(Object.keys(COMMANDS))('asof %s --help has examples, whose flags it explains', async (name) => {
    const [before = '', examples = ''] = (await helpOf([name, '--help'])).split('Examples:');
    expect(examples).toMatch(/^\n {2}\$ .*asof/);
    for (const [line] of examples.matchAll(/asof [^|&\n]*/g))
      for (const [flag] of line.matchAll(/(?<= )--?[a-z][a-z-]*/g)) expect(before).toContain(flag);
  });

  it('a command within a command has its own', async () => {
    expect(await helpOf(['predicates', 'set', '--help'])).toMatch(/--cardinality.*\n(.*\n)*Examples:/);
  });

  it('asof help facts is the help of facts', async () => {
    expect(await helpOf(['help', 'facts'])).toContain('--during');
  });

  it('the version is that of the package, and nothing of the library is loaded for it', async () => {
    const cwd = scratch();
    const env = { PATH: process.env['PATH'], NODE_DEBUG: 'esm' };
    const { stdout, stderr } = spawnSync(process.execPath, [MAIN, '--version'], { cwd, env, encoding: 'utf8', maxBuffer: 1e8 });
    expect(stdout.trim()).toBe(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version);
    expect(stderr).toContain('src/cli/program.ts');
    expect(stderr).not.toMatch(/src\/index\.ts|node_modules\/zod/);
  });
});

describe('completion', () => {
  it('for bash is a script that bash takes, and completes commands, flags and choices', async () => {
    const { stdout } = await asof(['completion', 'bash'], { cwd: scratch() });
    expect(spawnSync('bash', ['-n'], { input: stdout, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    const complete = (...words: string[]) => {
      const script = `${stdout}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _asof; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout.trim().split('\n');
    };
    expect(complete('asof', 'time')).toEqual(['timeline']);
    expect(complete('asof', 'timeline', 'Ben', '--no')).toEqual(['--no-chart']);
    expect(complete('asof', '--space', 'x', 'episodes', '--state', 'f')).toEqual(['failed']);
    expect(complete('asof', 'predicates', 's')).toEqual(['set']);
    expect(complete('asof', 'facts', '--kn')).toEqual(['--known-at']);
  });

  it.each(['zsh', 'fish'] as const)('for %s names every command, and the shell takes it where there is one', async (shell) => {
    const { stdout } = await asof(['completion', shell], { cwd: scratch() });
    for (const name of Object.keys(COMMANDS)) expect(stdout).toContain(name);
    const check = spawnSync(shell, ['-n'], { input: stdout, encoding: 'utf8' });
    if (!check.error) expect(check).toMatchObject({ status: 0, stderr: '' });
  });

  it('for another shell is refused', async () => {
    expect(await asof(['completion', 'tcsh'], { cwd: scratch() })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('bash, zsh, fish'),
    });
  });
});

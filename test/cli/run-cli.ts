import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';

/** A process for each command takes its time on a busy machine. */
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

export const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
}

/** A folder of the test's own, which is also its home; gone when the test is. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'asof-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An environment in which nothing of this machine's user counts. */
export function cleanEnv(home: string, more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: home, NO_COLOR: '1', ...more };
}

/** Runs the command line as a user would, in a process of its own. */
export function asof(words: readonly string[], { cwd, env = {}, stdin }: RunOptions): Promise<CliRun> {
  const child = spawn(process.execPath, [MAIN, ...words], {
    cwd,
    env: cleanEnv(cwd, env),
    stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin?.end(stdin);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** The JSON that a command answers with. */
export async function asofJson(words: readonly string[], options: RunOptions): Promise<Record<string, unknown>> {
  const run = await asof([...words, '--json'], options);
  if (run.code !== 0) throw new Error(`asof ${words.join(' ')} ended with ${run.code}: ${run.stderr}`);
  return JSON.parse(run.stdout) as Record<string, unknown>;
}

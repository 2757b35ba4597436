import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Neo4jUnavailable } from './unavailable.ts';

const execute = promisify(execFile);

/** Runs a program to its end and gives what it printed. @throws Neo4jUnavailable where there is no such program; an error with its output where it fails */
export async function run(program: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout, stderr } = await execute(program, [...args], { maxBuffer: 64 << 20 });
    return stdout + stderr;
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: unknown; stdout?: string; stderr?: string };
    if (code === 'ENOENT') throw new Neo4jUnavailable(`there is no ${program} on the PATH`);
    throw new Error(`${program} ${args.join(' ')} failed:\n${`${stdout}${stderr}`.slice(-4000)}`, { cause: error });
  }
}

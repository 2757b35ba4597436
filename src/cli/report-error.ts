import { CommanderError } from 'commander';
import { AsofError } from '../index.ts';
import { CliError } from './cli-error.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { printable } from './render/printable.ts';

/** What became of a failure: the words for the user and the exit code for scripts. */
export interface ErrorReport {
  readonly exitCode: ExitCode;
  readonly code: string;
  readonly message: string;
}

export function errorReport(error: unknown): ErrorReport {
  if (error instanceof CliError) return { exitCode: error.exitCode, code: error.code, message: error.message };
  if (error instanceof CommanderError) return { exitCode: EXIT.usage, code: 'bad-usage', message: error.message.replace(/^error: /, '') };
  if (error instanceof AsofError) return { exitCode: exitCodeOf(error), code: error.code, message: error.message };
  if (isAbort(error))
    return { exitCode: EXIT.stopped, code: 'stopped', message: 'Stopped. What was taken in stays; run the same command again to go on.' };
  if (isSystemError(error)) return { exitCode: EXIT.failed, code: error.code.toLowerCase(), message: error.message };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { exitCode: EXIT.failed, code: 'unexpected', message: `This is a defect of asof: ${text}` };
}

/** The report as it goes to stderr: a line of JSON where the answer would have been JSON. */
export function errorText({ code, message }: ErrorReport, json: boolean): string {
  if (json) return JSON.stringify({ error: { code, message } });
  return `error: ${message.split('\n').map(printable).join('\n')}`;
}

function exitCodeOf({ category, name }: AsofError): ExitCode {
  if (category === 'unavailable' || name === 'StoreError') return EXIT.unavailable;
  if (category === 'incorrect') return EXIT.usage;
  if (category === 'not-found') return EXIT.notFound;
  return EXIT.failed;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

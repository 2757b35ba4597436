import { createReadStream, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { CliError } from './cli-error.ts';
import { EXIT } from './exit-code.ts';

/** Something to read: a file or stdin. */
export interface Source {
  /** For errors: the path, or `stdin`. */
  readonly name: string;
  /** The file's name without folder and ending; `main` for stdin. */
  readonly stem: string;
  /** `undefined` where nobody knows. */
  readonly bytes: number | undefined;
  open(): AsyncIterable<Uint8Array>;
}

/** The sources that arguments name; `-`, or nothing where something is piped in, is stdin. @throws CliError `no-file` before anything is read */
export function sourcesOf(files: readonly string[]): readonly Source[] {
  if (files.length > 0) return files.map((file) => (file === '-' ? stdin() : fileSource(file)));
  if (process.stdin.isTTY) throw new CliError('no-file', EXIT.usage, 'Nothing to read. Name a file, or pipe something in; - means stdin.');
  return [stdin()];
}

function stdin(): Source {
  return { name: 'stdin', stem: 'main', bytes: undefined, open: () => process.stdin };
}

function fileSource(path: string): Source {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat)
    throw new CliError('no-file', EXIT.notFound, `There is no file ${path}. Give a path that is there, or - to read standard input.`);
  if (stat.isDirectory()) throw new CliError('no-file', EXIT.usage, `${path} is a folder. Name the files in it, as in ${path}/*.jsonl.`);
  return {
    name: path,
    stem: basename(path, extname(path)),
    bytes: stat.isFile() ? stat.size : undefined,
    open: () => createReadStream(path),
  };
}

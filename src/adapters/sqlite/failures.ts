import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { AsofError, type ErrorCategory, StoreError } from '../../errors.ts';

interface Failure {
  readonly code: string;
  readonly category: ErrorCategory;
  readonly what: (file: string) => string;
}

/** By SQLite's primary result code. */
const FAILURES: Readonly<Record<number, Failure>> = {
  5: {
    code: 'store-busy',
    category: 'unavailable',
    what: (file) => `${file} is held by another writer for longer than the busy timeout. Try again, or give a longer \`busyTimeoutMs\`.`,
  },
  6: { code: 'store-busy', category: 'unavailable', what: (file) => `${file} is locked within this process. Try again.` },
  8: {
    code: 'store-read-only',
    category: 'unavailable',
    what: (file) => `${file} cannot be written. Give this user the right to write the file and its directory.`,
  },
  10: {
    code: 'store-io',
    category: 'unavailable',
    what: (file) => `${file} could not be read or written. Check the disk; network file systems are not supported.`,
  },
  11: {
    code: 'store-damaged',
    category: 'fault',
    what: (file) => `${file} is damaged. Restore a copy, or import an export into a new file.`,
  },
  13: {
    code: 'disk-full',
    category: 'unavailable',
    what: (file) => `there is no room to write ${file}. Free some space and try again; nothing was half-written.`,
  },
  14: {
    code: 'store-out-of-reach',
    category: 'unavailable',
    what: (file) => `${file} cannot be opened. Check that the path is a file and may be read and written.`,
  },
  26: {
    code: 'not-a-store',
    category: 'incorrect',
    what: (file) => `${file} is not an SQLite database. Give the path of an asof store, or of a file that does not exist yet.`,
  },
};

/** What SQLite reports, as an error that says what to do. Others pass as they are. */
export function failureOf(error: unknown, file: string): unknown {
  if (error instanceof AsofError || !(error instanceof Error) || !('errcode' in error)) return error;
  const named = JSON.stringify(file);
  const details = { file, sqlite: error.errcode };
  const directory = dirname(file);
  if (error.errcode === 14 && !existsSync(directory)) {
    return new StoreError(
      'no-directory',
      'incorrect',
      `sqlite: ${named} cannot be opened, there is no directory ${JSON.stringify(directory)}. Create it first.`,
      { details, cause: error },
    );
  }
  const failure = FAILURES[Number(error.errcode) & 0xff];
  if (failure) return new StoreError(failure.code, failure.category, `sqlite: ${failure.what(named)}`, { details, cause: error });
  return new StoreError(
    'store-fault',
    'fault',
    `sqlite: ${named} answered "${error.message}". This is a defect of asof: please report it.`,
    { details, cause: error },
  );
}

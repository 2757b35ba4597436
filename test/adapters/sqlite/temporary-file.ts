import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A path in a directory of its own, removed when the test is over. */
export function temporaryFile(name = 'memory.db'): string {
  const directory = mkdtempSync(join(tmpdir(), 'asof-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return join(directory, name);
}

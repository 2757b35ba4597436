import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The folder of outside data: `ASOF_DATA`, or `../shared/data`. */
export function dataPath(...parts: readonly string[]): string {
  return join(process.env['ASOF_DATA'] ?? '../shared/data', ...parts);
}

/** The lines of a JSONL file, one parsed object at a time. */
export async function* jsonl<T>(path: string): AsyncGenerator<T> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') yield JSON.parse(line) as T;
  }
}

/** A whole JSONL file. */
export async function readJsonl<T>(path: string): Promise<readonly T[]> {
  return Array.fromAsync(jsonl<T>(path));
}

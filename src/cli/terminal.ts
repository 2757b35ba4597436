import { once } from 'node:events';
import { type Paint, paintFor } from './render/paint.ts';

/** Where answers go. */
export interface Terminal {
  /** A person is looking: charts and colours make sense. */
  readonly isTTY: boolean;
  /** Columns; `undefined` where nobody says how many there are. */
  readonly width: number | undefined;
  readonly paint: Paint;
}

export function terminalOf(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Terminal {
  const given = Number(env['COLUMNS']);
  const isTTY = stream.isTTY === true && env['TERM'] !== 'dumb';
  const width = stream.columns ?? (Number.isInteger(given) && given > 0 ? given : undefined);
  return { isTTY, width, paint: paintFor(stream) };
}

/** Writes an answer, and waits where the reader is slower. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

/** Writes what is no part of the answer. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

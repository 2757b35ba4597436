import type { Line } from './lines.ts';

/** Lines that are held in memory while something is looked for, at most. */
const MOST = 20_000;

/** What the first line has that has anything, and all lines. @param find `undefined` = look on */
export async function lookAhead<T>(
  lines: AsyncIterable<Line>,
  find: (line: Line) => T | undefined,
): Promise<{ readonly found: T | undefined; readonly lines: AsyncIterable<Line> }> {
  const rest = lines[Symbol.asyncIterator]();
  const read: Line[] = [];
  let found: T | undefined;
  while (found === undefined && read.length < MOST) {
    const next = await rest.next();
    if (next.done) break;
    read.push(next.value);
    found = find(next.value);
  }
  return { found, lines: joined(read, rest) };
}

async function* joined(read: readonly Line[], rest: AsyncIterator<Line>): AsyncGenerator<Line> {
  yield* read;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

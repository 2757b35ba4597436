import { jsonDocumentMessages, jsonLineMessages } from './json-messages.ts';
import { type Line, linesOf } from './lines.ts';
import type { Located } from './located.ts';
import { type TranscriptOptions, transcriptMessages } from './transcript.ts';

export const FORMATS = ['jsonl', 'json', 'transcript'] as const;
export type Format = (typeof FORMATS)[number];

/** The messages of a file or of stdin, in whichever form they are. @param options `format`: left out = told from the beginning */
export async function* readMessages(
  stream: AsyncIterable<Uint8Array>,
  options: TranscriptOptions & { readonly format?: Format },
): AsyncGenerator<Located> {
  const { first, lines } = await peek(linesOf(stream));
  if (first === undefined) return;
  const format = options.format ?? formatOf(first);
  if (format === 'transcript') yield* transcriptMessages(lines, options);
  else if (format === 'json') yield* jsonDocumentMessages(lines, options.file, options);
  else yield* jsonLineMessages(lines, options.file, options);
}

/** A first line that is an object begins JSON lines, unless it goes on below or holds the messages itself; `[` before a digit is a transcript's time. */
function formatOf(first: string): Format {
  const text = first.trim();
  if (!/^(\{|\[(?!\d))/.test(text)) return 'transcript';
  if (text.startsWith('[')) return 'json';
  try {
    const value = JSON.parse(text) as { messages?: unknown };
    return Array.isArray(value.messages) ? 'json' : 'jsonl';
  } catch {
    return text.endsWith('}') ? 'jsonl' : 'json';
  }
}

/** The first line that is not blank, and all lines. */
async function peek(lines: AsyncGenerator<Line>): Promise<{ first: string | undefined; lines: AsyncGenerator<Line> }> {
  const read: Line[] = [];
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    read.push(next.value);
    if (next.value.text.trim() !== '') return { first: next.value.text, lines: joined(read, lines) };
  }
  return { first: undefined, lines: joined(read, lines) };
}

async function* joined(read: readonly Line[], rest: AsyncGenerator<Line>): AsyncGenerator<Line> {
  yield* read;
  yield* rest;
}

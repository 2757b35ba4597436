import { jsonDocumentMessages, jsonLineMessages } from './json-messages.ts';
import { linesOf } from './lines.ts';
import type { Located } from './located.ts';
import { lookAhead } from './look-ahead.ts';
import { type TranscriptOptions, transcriptMessages } from './transcript.ts';

export const FORMATS = ['jsonl', 'json', 'transcript'] as const;
export type Format = (typeof FORMATS)[number];

/** The messages of a file or of stdin, in whichever form they are. @param options `format`: left out = told from the beginning */
export async function* readMessages(
  stream: AsyncIterable<Uint8Array>,
  options: TranscriptOptions & { readonly format?: Format },
): AsyncGenerator<Located> {
  const { found: first, lines } = await lookAhead(linesOf(stream), ({ text }) => (text.trim() === '' ? undefined : text));
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

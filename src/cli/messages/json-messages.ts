import type { Line } from './lines.ts';
import type { Located } from './located.ts';
import { badMessage, type MessageDefaults, readMessage } from './message-schema.ts';

/** JSON lines: one message a line, in bounded memory. */
export async function* jsonLineMessages(lines: AsyncIterable<Line>, file: string, defaults: MessageDefaults): AsyncGenerator<Located> {
  let index = 0;
  for await (const { text, number, bytes } of lines) {
    if (text.trim() === '') continue;
    const where = `${file}:${number}`;
    yield { input: readMessage(parse(text, where), where, index, defaults), where, bytes };
    index += 1;
  }
}

/** One JSON document, read whole: an array of messages, or an object that has them under `messages`. */
export async function* jsonDocumentMessages(lines: AsyncIterable<Line>, file: string, defaults: MessageDefaults): AsyncGenerator<Located> {
  const read = await Array.fromAsync(lines);
  const document = parse(read.map(({ text }) => text).join('\n'), file);
  const messages = Array.isArray(document) ? document : (document as { messages?: unknown } | null)?.messages;
  if (!Array.isArray(messages))
    throw badMessage(file, 'there are no messages. Give a JSON array of messages, {"messages":[…]}, or JSON lines with --format jsonl.');
  const bytes = (read.at(-1)?.bytes ?? 0) / Math.max(1, messages.length);
  for (const [index, message] of messages.entries()) {
    const where = `${file}, message ${index + 1}`;
    yield { input: readMessage(message, where, index, defaults), where, bytes: bytes * (index + 1) };
  }
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badMessage(where, `${(error as Error).message}. Mend it and run the same command again: what was taken in before is known.`);
  }
}

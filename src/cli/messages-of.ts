import { InvalidArgumentError } from 'commander';
import type { DayOrder } from './messages/day-order.ts';
import type { Located } from './messages/located.ts';
import { type Format, readMessages } from './messages/read-messages.ts';
import type { Source } from './sources.ts';

/** What the command line tells of files whose messages leave it open. */
export interface MessagesOptions {
  readonly format?: Format;
  readonly thread?: string;
  readonly utcOffset?: string;
  readonly dateOrder?: DayOrder;
}

/** When messages that give no time were said. */
export interface Untimed {
  /** The first of each file; the others follow by a millisecond each. */
  readonly from: Date;
  /** Whether somebody named that day: then it is also the day of times without one. */
  readonly isDay: boolean;
  readonly onUntimed: () => void;
}

/** The messages of all files, one file after the other. */
export async function* messagesOf(
  sources: readonly Source[],
  { format, thread, utcOffset: offset, dateOrder: order }: MessagesOptions,
  { from, isDay, onUntimed }: Untimed,
): AsyncGenerator<Located> {
  const at = (index: number) => {
    onUntimed();
    return new Date(from.getTime() + index);
  };
  const options = {
    at,
    ...(format ? { format } : {}),
    ...(offset ? { offset } : {}),
    ...(order ? { order } : {}),
    ...(isDay ? { day: from.toISOString().slice(0, 10) } : {}),
  };
  let before = 0;
  for (const source of sources) {
    const messages = readMessages(source.open(), { ...options, thread: thread ?? source.stem, file: source.name });
    for await (const message of messages) yield { ...message, bytes: before + message.bytes };
    before += source.bytes ?? 0;
  }
}

/** @throws InvalidArgumentError where it is no offset */
export function offsetArgument(text: string): string {
  if (!/^(Z|[+-]\d{2}:?\d{2})$/i.test(text)) throw new InvalidArgumentError('Write Z, +02:00 or -05:30.');
  return text.toUpperCase();
}

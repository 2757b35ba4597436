import type { EpisodeInput } from '../ingest/episode-input.ts';
import { openMemory } from '../open-memory.ts';
import type { Extractor } from '../ports/extractor.ts';
import type { MemoryFact } from '../present.ts';

/** A conversation as its memory is expected to hold it. */
export interface ExpectedConversation {
  /** Taken in at their own times, in the order given. */
  readonly messages: readonly EpisodeInput[];
  /** Default: rules. For a model offline: `modelExtractor(replayFrom(file))`. */
  readonly extractor?: Extractor;
}

/** A fact that should hold, or should not. */
export interface ExpectedFact {
  readonly about: string;
  readonly predicate: string;
  /** Compared without case; left out = any object. */
  readonly object?: string;
  /** Default: just after the last message. */
  readonly at?: Date | string;
  /** What was known then. Default: all that was said. */
  readonly knownAt?: Date | string;
}

export interface MemoryExpectation {
  /** @throws Error that shows the timeline of what it is about */
  toHold(fact: ExpectedFact): Promise<void>;
  /** @throws Error that shows the timeline of what it is about */
  notToHold(fact: ExpectedFact): Promise<void>;
}

/**
 * Tests what a memory makes of a conversation: `await expectMemory({ messages }).toHold({ about: 'Ann', predicate: 'works_at', object: 'Acme' })`. Each
 * expectation takes the conversation in anew, into a memory of its own, at the messages' own times.
 */
export function expectMemory(conversation: ExpectedConversation): MemoryExpectation {
  return {
    toHold: (fact) => check(conversation, fact, true),
    notToHold: (fact) => check(conversation, fact, false),
  };
}

async function check({ messages, extractor }: ExpectedConversation, expected: ExpectedFact, holds: boolean): Promise<void> {
  let now = 0;
  const memory = await openMemory({ clock: { now: () => now }, ...(extractor ? { extractor } : {}) });
  try {
    const failures: string[] = [];
    for (const message of messages) {
      now = Math.max(now + 1, message.occurredAt === undefined ? 0 : new Date(message.occurredAt).getTime());
      const { done } = await memory.ingest(message, { wait: true });
      const { state, reason } = await done;
      if (state === 'failed') failures.push(`${JSON.stringify(message.text)} could not be read: ${reason}`);
    }
    now += 1;
    const { about, predicate, object, at, knownAt } = expected;
    const view = memory.asOf({ ...(at === undefined ? {} : { validAt: at }), ...(knownAt === undefined ? {} : { knownAt }) });
    const facts = await view.facts({ about, predicate });
    const found = facts.filter((fact) => object === undefined || [fact.object, fact.subject].some((name) => sameName(name, object)));
    if (failures.length === 0 && found.length > 0 === holds) return;
    const lanes = await view.timeline(about);
    const told = lanes.flatMap((lane) => lane.facts.map((fact) => `  ${line(fact)}`));
    const wanted = `${about} ${predicate} ${object ?? 'something'}${at === undefined ? '' : ` at ${dateText(new Date(at))}`}`;
    const got = facts.length === 0 ? 'nothing' : facts.map(({ sentence }) => sentence).join('; ');
    throw new Error(
      [
        `Expected the memory ${holds ? 'to hold' : 'not to hold'}: ${wanted}. It holds: ${got}.`,
        ...failures,
        `Everything about ${about}:`,
        ...(told.length > 0 ? told : ['  nothing']),
      ].join('\n'),
    );
  } finally {
    await memory.close();
  }
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function line({ predicate, subject, object, validAt, invalidAt, standing }: MemoryFact): string {
  const period = `[${validAt === null ? '?' : dateText(validAt)} – ${invalidAt === null ? 'now' : dateText(invalidAt)})`;
  return `${period} ${subject} ${predicate} ${object}${standing === 'accepted' ? '' : ` (${standing})`}`;
}

function dateText(date: Date): string {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}

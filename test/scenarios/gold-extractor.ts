import { type Bound, boundAt, type Precision } from '../../src/domain/bound.ts';
import type { Says, Trust } from '../../src/domain/claim.ts';
import { parseInstant } from '../../src/domain/instant.ts';
import type { Extractor, ReadClaim } from '../../src/ports/extractor.ts';

/** A gold claim of a scenario file. Dates are prefixes whose length tells how exactly they are known. */
export interface GoldClaim {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly says: Says;
  readonly start: string | null;
  readonly end: string | null;
  readonly trust?: Trust;
  readonly card?: string;
}

export interface GoldMessage {
  readonly id: string;
  readonly text: string;
  readonly claims: readonly GoldClaim[];
}

/** Answers every message with its gold claims, as a model that reads perfectly would. */
export function goldExtractor(messages: readonly GoldMessage[]): Extractor {
  const byId = new Map(messages.map((message) => [message.id, message]));
  return {
    id: 'gold@1',
    wants: { earlierTurns: 0, facts: 0 },
    read: async ({ episode }) => ({
      entities: [],
      claims: (byId.get(episode.id)?.claims ?? []).map((claim) => readClaim(claim, episode.text)),
      rejected: [],
      leansOnThread: false,
      usage: { calls: 0, promptTokens: 0, completionTokens: 0 },
    }),
  };
}

function readClaim({ subject, predicate, object, says, start, end, trust = 'stated', card }: GoldClaim, text: string): ReadClaim {
  const any = object === 'any' && says !== 'not';
  return {
    quote: text.slice(0, 200),
    subject,
    predicate,
    object: any ? '*' : object === 'any' ? 'yes' : object,
    says,
    trust,
    ...(card === 'also' ? { also: true } : {}),
    ...startOf(start, object, text),
    ...(end === null ? {} : { end: endOf(end, says, text) }),
  };
}

/** Gold has no field for "always", the one kind of time words without a date. */
function startOf(start: string | null, object: string, text: string): Pick<ReadClaim, 'start'> {
  if (start !== null) return { start: boundOf(start) };
  return text.includes(`always lived in ${object}`) ? { start: null } : {};
}

/** "until last year" ends after the year, "left last year" at its start. */
function endOf(end: string, says: Says, text: string): Bound {
  const bound = boundOf(end);
  return says === 'ended' && /\buntil\b/.test(text) ? { ...bound, at: bound.until } : bound;
}

function boundOf(prefix: string): Bound {
  const precision: Precision = prefix.length === 4 ? 'year' : prefix.length === 7 ? 'month' : prefix.length === 10 ? 'day' : 'second';
  return boundAt(parseInstant(prefix, 'gold'), precision);
}

import { z } from 'zod';
import type { SpaceRecord } from '../../index.ts';

const instant = z.number().int();
const text = z.string();
const bound = z
  .strictObject({
    at: instant,
    until: instant,
    precision: z.enum(['year', 'month', 'week', 'day', 'hour', 'minute', 'second']),
    basis: z.enum(['stated', 'inferred', 'episode']),
  })
  .nullable();
const transaction = { recordedAt: instant, expiredAt: instant };
const edge = { subject: text, predicate: text, object: text };

const usage = z.strictObject({
  at: instant,
  failed: z.boolean(),
  calls: instant,
  promptTokens: instant,
  cachedPromptTokens: instant,
  completionTokens: instant,
  embeddedTexts: instant,
  modelMs: instant,
  elapsedMs: instant,
});

const episode = z.strictObject({
  id: text,
  kind: z.enum(['message', 'text', 'json', 'event', 'facts']),
  thread: text,
  speaker: text.nullable(),
  role: z.enum(['user', 'assistant', 'system', 'tool']),
  text,
  occurredAt: instant,
  /** Exports of before messages could expire have none. */
  expiresAt: instant.nullable().default(null),
  recordedAt: instant,
  sequence: instant,
  state: z.enum(['pending', 'done', 'failed']),
  attempts: instant,
  reason: text.nullable(),
  notBefore: instant,
  readBy: text.nullable(),
  leansOnThread: z.boolean(),
  retractedAt: instant.nullable(),
  /** Exports of before asof kept it have none. */
  usage: z.array(usage).default([]),
});

const mention = z.strictObject({
  episodeId: text,
  key: text,
  name: text,
  kind: text,
  sameAs: text.nullable(),
  saidAt: instant,
  ...transaction,
});

const claim = z.strictObject({
  claim: z.strictObject({
    id: text,
    episodeId: text,
    position: instant,
    ...edge,
    says: z.enum(['holds', 'ended', 'not', 'wrong', 'corrected']),
    start: bound,
    end: bound,
    saidAt: instant,
    trust: z.enum(['stated', 'hearsay', 'unsure']),
    also: z.boolean(),
    meant: z.strictObject({ object: text.exactOptional(), runStart: instant.exactOptional() }).nullable(),
    quote: text,
  }),
  canonical: z.strictObject(edge),
  ...transaction,
});

const fact = z.strictObject({
  id: text,
  ...edge,
  start: bound,
  end: bound,
  standing: z.enum(['accepted', 'outranked', 'refuted', 'unsure', 'dangling']),
  disputed: z.boolean(),
  claimIds: z.array(text),
  openedBy: text,
  closedBy: z.strictObject({ claimId: text, how: z.enum(['ended', 'stated', 'superseded', 'interrupted', 'refuted']) }).nullable(),
  subjectName: text,
  objectName: text,
  sentence: text,
  ...transaction,
});

const predicate = z.strictObject({
  name: text,
  cardinality: z.enum(['one', 'many', 'event']),
  aliases: z.array(text),
  inverses: z.array(text),
  symmetric: z.boolean(),
  group: text.nullable(),
  implies: z.array(text),
  label: text,
  inverseKinds: z.array(text),
  source: z.enum(['default', 'user', 'learned']),
  /** Exports of before definitions had a transaction time: they count as known from the first. */
  recordedAt: instant.default(-8_640_000_000_000_000),
  expiredAt: instant.default(8_640_000_000_000_000),
});

/** A record of an export, after its names are in camelCase again. */
export const recordSchema: z.ZodType<SpaceRecord> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('episode'), value: episode }),
  z.strictObject({ type: z.literal('mention'), value: mention }),
  z.strictObject({ type: z.literal('claim'), value: claim }),
  z.strictObject({ type: z.literal('fact'), value: fact }),
  z.strictObject({ type: z.literal('predicate'), value: predicate }),
]);

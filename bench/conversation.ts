import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { openMemory } from '../src/index.ts';
import type { Memory } from '../src/memory.ts';
import type { Extractor } from '../src/ports/extractor.ts';
import { chooseStore, freshSpace } from './store-choice.ts';

const instant = z.string().min(4);

/** A conversation with questions, as the scenario files write it. Gold claims and notes are read by others. */
const conversationSchema = z.object({
  name: z.string().optional(),
  single_valued: z.array(z.union([z.string(), z.array(z.string())])).optional(),
  messages: z.array(
    z.object({
      id: z.string().optional(),
      thread: z.string().optional(),
      speaker: z.string().optional(),
      role: z.enum(['user', 'assistant', 'system', 'tool']).optional(),
      at: instant,
      text: z.string(),
    }),
  ),
  questions: z.array(
    z.union([
      z.object({
        ask: z.tuple([z.string(), z.union([z.string(), z.array(z.string())])]),
        validAt: instant,
        knownAt: instant.optional(),
        answer: z.array(z.string()),
        state: z.string().optional(),
      }),
      z.object({ path: z.tuple([z.string(), z.string()]), validAt: instant, knownAt: instant.optional(), via: z.array(z.string()) }),
    ]),
  ),
});

export type Conversation = z.infer<typeof conversationSchema>;
export type ConversationMessage = Conversation['messages'][number];
export type ConversationQuestion = Conversation['questions'][number];

/** @throws Error with the file and what is wrong with it */
export async function readConversation(file: string): Promise<Conversation> {
  const reason = (error: unknown) => (error instanceof z.ZodError ? z.prettifyError(error) : String(error));
  try {
    return conversationSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new Error(`${file} is no conversation with questions, in the form of the scenario files: ${reason(error)}`, { cause: error });
  }
}

export interface Evaluation {
  readonly right: number;
  readonly asked: number;
  readonly misses: readonly { readonly question: ConversationQuestion; readonly got: string }[];
}

export interface EvaluationOptions {
  readonly store: string;
  /** Mixes the order of arrival; the answers must not change. */
  readonly shuffle?: number;
  /** Default: rules. */
  readonly extractor?: Extractor;
}

/**
 * Ingests a conversation at the messages' own times and asks its questions.
 *
 * With `shuffle` the messages arrive in a mixed order. Questions about what was known at a time need what was said by then to have arrived by then:
 * they are asked of a second memory in which the order is mixed between one such time and the next only.
 */
export async function evaluate(conversation: Conversation, options: EvaluationOptions): Promise<Evaluation> {
  const { questions, messages } = conversation;
  if (options.shuffle === undefined) return ask(conversation, questions, messages, options);
  const random = seeded(options.shuffle);
  const timeless = await ask(
    conversation,
    questions.filter(({ knownAt }) => knownAt === undefined),
    mixed(messages, random),
    options,
  );
  const knowing = questions.filter(({ knownAt }) => knownAt !== undefined);
  if (knowing.length === 0) return timeless;
  const cuts = [...new Set(knowing.map(({ knownAt }) => Date.parse(knownAt as string)))].toSorted((a, b) => a - b);
  const strata = Map.groupBy(messages, ({ at }) => cuts.findIndex((cut) => Date.parse(at) <= cut));
  const inStrata = [...cuts.keys(), -1].flatMap((stratum) => mixed(strata.get(stratum) ?? [], random));
  const known = await ask(conversation, knowing, inStrata, options);
  return { right: timeless.right + known.right, asked: timeless.asked + known.asked, misses: [...timeless.misses, ...known.misses] };
}

async function ask(
  conversation: Conversation,
  questions: readonly ConversationQuestion[],
  messages: readonly ConversationMessage[],
  { store: name, extractor }: EvaluationOptions,
): Promise<Evaluation> {
  const { store, dispose } = await chooseStore(name);
  let now = 0;
  const memory = await openMemory({ store, space: freshSpace('eval'), clock: { now: () => now }, ...(extractor ? { extractor } : {}) });
  try {
    await declareSingleValued(memory, conversation.single_valued ?? []);
    for (const { at, ...message } of messages) {
      // Recorded a millisecond before, so that what it states is known at the message's own time.
      now = Math.max(now, Date.parse(at) - 1);
      const receipt = await memory.ingest({ ...withoutUndefined(message), text: message.text, occurredAt: at }, { wait: true });
      const { state, reason } = await receipt.done;
      if (state === 'failed') console.log(`FAILED ${message.id ?? message.text}: ${reason}`);
    }
    // A turn that arrived late has sent those that leaned on it back into the queue.
    await memory.drain();
    const misses = [];
    for (const question of questions) {
      const got = await answer(memory, question);
      if (got !== expected(question)) misses.push({ question, got });
    }
    return { right: questions.length - misses.length, asked: questions.length, misses };
  } finally {
    await store.deleteSpace(memory.space);
    await dispose();
  }
}

async function declareSingleValued(memory: Memory, declared: readonly (string | readonly string[])[]): Promise<void> {
  const inputs = declared.flatMap((entry) => {
    const names = typeof entry === 'string' ? [entry] : entry;
    return names.map((name) => ({ name, cardinality: 'one' as const, ...(typeof entry === 'string' ? {} : { group: entry.join('|') }) }));
  });
  if (inputs.length > 0) await memory.predicates.set(...inputs);
}

async function answer(memory: Memory, question: ConversationQuestion): Promise<string> {
  const view = memory.asOf({ validAt: question.validAt, ...(question.knownAt === undefined ? {} : { knownAt: question.knownAt }) });
  if ('path' in question) {
    const path = await view.path(...question.path);
    return path ? JSON.stringify(path.entities.slice(1, -1).map(({ name }) => name.toLowerCase())) : 'no path';
  }
  const [subject, predicates] = question.ask;
  const asked = typeof predicates === 'string' ? [predicates] : predicates;
  const facts = (await Promise.all(asked.map((predicate) => view.facts({ about: subject, predicate })))).flat();
  const names = JSON.stringify([...new Set(facts.map(({ object }) => object.toLowerCase()))].toSorted());
  return question.state === undefined ? names : `${names} ${(await view.state(subject, asked[0] as string)).state}`;
}

function expected(question: ConversationQuestion): string {
  if ('path' in question) return JSON.stringify(question.via.map((name) => name.toLowerCase()));
  const names = JSON.stringify([...new Set(question.answer.map((name) => name.toLowerCase()))].toSorted());
  return question.state === undefined ? names : `${names} ${question.state}`;
}

export function describeQuestion(question: ConversationQuestion): string {
  const at = `as of ${question.validAt}${question.knownAt === undefined ? '' : `, known at ${question.knownAt}`}`;
  return 'path' in question
    ? `path ${question.path.join(' → ')} ${at}: expected ${expected(question)}`
    : `${question.ask.flat().join(' / ')} ${at}: expected ${expected(question)}`;
}

function mixed<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/** Mulberry32: a small generator with a seed, so that a shuffle can be repeated. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixedState = Math.imul(state ^ (state >>> 15), state | 1);
    mixedState ^= mixedState + Math.imul(mixedState ^ (mixedState >>> 7), mixedState | 61);
    return ((mixedState ^ (mixedState >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

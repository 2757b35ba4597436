/**
 * The gate of temporal answers: as-of questions over outside data with exact gold answers (`ASOF_DATA`, default ../shared/data).
 *
 *     npm run bench:asof -- [--store sqlite|memory|neo4j]
 *
 * DyKnow and YAGO11k: facts are stated with their periods, several holders at once are allowed. The streams announce starts alone, one by one;
 * what they supersede must close by itself, in order of time and shuffled alike. A question counts when the set of names is exactly the gold one.
 */
import { parseArgs } from 'node:util';
import type { FactInput } from '../src/index.ts';
import { openMemory } from '../src/index.ts';
import type { Memory } from '../src/memory.ts';
import { dataPath, readJsonl } from './jsonl.ts';
import { printFigures, printTable, rounded } from './report.ts';
import { chooseStore, freshSpace } from './store-choice.ts';

interface Question {
  readonly subject: string;
  readonly predicate: string;
  readonly as_of: string;
  readonly gold: readonly string[];
}

interface DyKnowFact {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly valid_at: string;
  readonly invalid_at: string | null;
}

interface YagoFact {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly start_year: number | null;
  readonly end_year: number | null;
}

interface Announcement extends Omit<DyKnowFact, 'invalid_at'> {
  readonly id: string;
  readonly observed_at: string;
  readonly text: string;
}

interface Result {
  readonly facts: number;
  readonly loadSeconds: number;
  readonly right: number;
  readonly asked: number;
  readonly questionMs: number;
}

const BATCH = 1000;
const { values } = parseArgs({ options: { store: { type: 'string', default: 'sqlite' } } });

const dyknow = await run(
  'dyknow',
  async (memory) => {
    const facts = await readJsonl<DyKnowFact>(dataPath('dyknow', 'facts.jsonl'));
    return state(
      memory,
      facts.map((fact) => ({ ...endpoints(fact), validAt: fact.valid_at, invalidAt: fact.invalid_at })),
    );
  },
  'dyknow/questions.jsonl',
);

const yago = await run(
  'yago11k',
  async (memory) => {
    const facts = await readJsonl<YagoFact>(dataPath('yago11k', 'yago_facts.jsonl'));
    return state(
      memory,
      facts.map((fact) => ({
        ...endpoints(fact),
        validAt: year(fact.start_year),
        invalidAt: fact.end_year === null ? null : year(fact.end_year + 1),
      })),
    );
  },
  'yago11k/yago_questions.jsonl',
);

const inOrder = await run('stream in order', (memory) => announce(memory, 'dyknow/stream_in_order.jsonl'), 'dyknow/stream_questions.jsonl');
const shuffled = await run(
  'stream shuffled',
  (memory) => announce(memory, 'dyknow/stream_shuffled.jsonl'),
  'dyknow/stream_questions.jsonl',
);

printTable(
  Object.entries({ DyKnow: dyknow, YAGO11k: yago, 'DyKnow stream, in order': inOrder, 'DyKnow stream, shuffled': shuffled }).map(
    ([data, result]) => ({
      data,
      facts: result.facts,
      'facts/s': Math.round(result.facts / result.loadSeconds),
      right: result.right,
      asked: result.asked,
      share: share(result),
      'ms/question': rounded(result.questionMs, 3),
    }),
  ),
);
printFigures({
  bench: 'asof',
  store: values.store,
  dyknow: share(dyknow),
  yago: share(yago),
  stream_in_order: share(inOrder),
  stream_shuffled: share(shuffled),
  dyknow_asked: dyknow.asked,
  yago_asked: yago.asked,
  stream_asked: inOrder.asked,
  yago_facts: yago.facts,
  yago_facts_per_s: Math.round(yago.facts / yago.loadSeconds),
  stream_facts_per_s: Math.round(shuffled.facts / shuffled.loadSeconds),
});

async function run(space: string, load: (memory: Memory) => Promise<number>, questions: string): Promise<Result> {
  const { store, dispose } = await chooseStore(values.store);
  const memory = await openMemory({ store, space: freshSpace(space.replaceAll(' ', '-')) });
  try {
    const startedAt = performance.now();
    const facts = await load(memory);
    const loadSeconds = (performance.now() - startedAt) / 1000;
    return { facts, loadSeconds, ...(await ask(memory, await readJsonl<Question>(dataPath(...questions.split('/'))))) };
  } finally {
    await store.deleteSpace(memory.space);
    await dispose();
  }
}

async function state(memory: Memory, facts: readonly FactInput[]): Promise<number> {
  await memory.predicates.set(
    ...[...new Set(facts.map(({ predicate }) => predicate))].map((name) => ({
      name,
      cardinality: 'many' as const,
      symmetric: false,
      group: null,
    })),
  );
  for (let from = 0; from < facts.length; from += BATCH) await memory.assertAll(facts.slice(from, from + BATCH));
  return facts.length;
}

async function announce(memory: Memory, file: string): Promise<number> {
  const announcements = await readJsonl<Announcement>(dataPath(...file.split('/')));
  await memory.predicates.set(
    ...[...new Set(announcements.map(({ predicate }) => predicate))].map((name) => ({ name, cardinality: 'one' as const })),
  );
  for (const said of announcements) {
    await memory.assert({ ...endpoints(said), validAt: said.valid_at, quote: said.text }, { occurredAt: said.observed_at, id: said.id });
  }
  return announcements.length;
}

async function ask(memory: Memory, questions: readonly Question[]): Promise<Pick<Result, 'right' | 'asked' | 'questionMs'>> {
  let right = 0;
  const startedAt = performance.now();
  for (const { subject, predicate, as_of: validAt, gold } of questions) {
    const facts = await memory.asOf({ validAt }).facts({ about: subject, predicate });
    const answer = [...new Set(facts.map(({ object }) => object))].toSorted();
    if (JSON.stringify(answer) === JSON.stringify([...new Set(gold)].toSorted())) right += 1;
    else console.log(`MISS ${subject} / ${predicate} as of ${validAt}: expected ${JSON.stringify(gold)}, got ${JSON.stringify(answer)}`);
  }
  return { right, asked: questions.length, questionMs: (performance.now() - startedAt) / questions.length };
}

function endpoints({ subject, predicate, object }: Pick<DyKnowFact, 'subject' | 'predicate' | 'object'>): FactInput {
  return { subject, predicate, object };
}

function year(value: number | null): string | null {
  return value === null ? null : String(value).padStart(4, '0');
}

function share({ right, asked }: Pick<Result, 'right' | 'asked'>): number {
  return rounded(right / asked, 4);
}

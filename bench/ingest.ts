/**
 * What a message costs through a model extractor, everything but the model being real: calls, tokens, embedded texts, store round trips and time,
 * on graphs of several sizes.
 *
 *     npm run bench:ingest [-- --store sqlite|memory|neo4j] [--facts 0,100,1000,100000] [--per-thread 60] [--threads-only]
 *       [--latency 500]
 *
 * `--per-thread` and `--latency`, in milliseconds, are of the part with many threads at once.
 */
import { parseArgs } from 'node:util';
import { type EmbeddingModel, type FactInput, hashEmbedding, type Memory, modelExtractor, openMemory } from '../src/index.ts';
import { countingStore } from './counting-store.ts';
import { benchMessage, firmName, personName, SHAPES, type Shape } from './ingest-messages.ts';
import { threadsAtOnce } from './ingest-threads.ts';
import { printFigures, printTable, rounded } from './report.ts';
import { chooseStore } from './store-choice.ts';
import { type StubModel, stubModel } from './stub-model.ts';

const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'sqlite' },
    facts: { type: 'string', default: '0,100,1000,100000' },
    'per-thread': { type: 'string', default: '60' },
    'threads-only': { type: 'boolean', default: false },
    latency: { type: 'string', default: '500' },
  },
});

const AT_ONCE = 30;
const SLOW = 12;
const LATENCY_MS = 500;
const THREADS = 16;

interface Measured {
  readonly calls: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly embeddedTexts: number;
  readonly roundTrips: number;
  readonly trips: readonly string[];
  readonly elapsedMs: number;
}

interface Bench {
  readonly memory: Memory;
  readonly stub: StubModel;
  readonly calls: string[];
  readonly embedded: { texts: number };
}

async function fill(memory: Memory, facts: number): Promise<void> {
  for (let from = 0; from < facts; from += 1000) {
    const batch = Array.from({ length: Math.min(1000, facts - from) }, (_, offset) => factAt(from + offset));
    await memory.assertAll(batch, { occurredAt: new Date(Date.UTC(2024, 0, 1) + from) });
  }
}

function factAt(index: number): FactInput {
  const subject = personName(Math.floor(index / 5));
  const kinds = [
    { predicate: 'works_at', object: firmName(index * 13) },
    { predicate: 'lives_in', object: `Town ${index % 499}` },
    { predicate: 'likes', object: `hobby ${index % 997}` },
    { predicate: 'friend_of', object: personName(Math.floor(index / 5) + 17) },
    { predicate: 'visited', object: `Town ${index % 503}` },
  ] as const;
  const { predicate, object } = kinds[index % kinds.length] as (typeof kinds)[number];
  return { subject, predicate, object, validAt: new Date(Date.UTC(2015, 0, 1) + (index % 3000) * 86_400_000) };
}

async function one({ memory, stub, calls, embedded }: Bench, shape: Shape, index: number): Promise<Measured> {
  const { speaker, text } = benchMessage(shape, index);
  const before = {
    trips: calls.length,
    calls: stub.seen.calls,
    tokens: stub.seen.promptTokens.length,
    answered: stub.seen.completionTokens,
    embedded: embedded.texts,
  };
  const startedAt = performance.now();
  const receipt = await memory.ingest({ text, speaker, thread: `thread ${index % THREADS}` }, { wait: true });
  const elapsedMs = performance.now() - startedAt;
  const { state, reason, claims } = await receipt.done;
  const expected = shape === 'nothing' ? 0 : Number(shape.split('/')[1]);
  if (state !== 'done' || claims.length !== expected)
    throw new Error(`${shape} ${index}: ${state}, ${claims.length} claims, ${reason ?? ''}`);
  return {
    calls: stub.seen.calls - before.calls,
    promptTokens: stub.seen.promptTokens.slice(before.tokens).reduce((sum, tokens) => sum + tokens, 0),
    completionTokens: stub.seen.completionTokens - before.answered,
    embeddedTexts: embedded.texts - before.embedded,
    roundTrips: calls.length - before.trips,
    trips: calls.slice(before.trips),
    elapsedMs,
  };
}

const all: Measured[] = [];
const slow: number[] = [];
const rows: Record<string, string | number>[] = [];
const parallelRows: Record<string, string | number>[] = [];
const answers = new Map<string, object>();
const indices = Array.from({ length: 4000 }, (_, index) => index);
for (const shape of SHAPES) for (const index of indices) answers.set(benchMessage(shape, index).text, benchMessage(shape, index).answer);

for (const facts of values.facts.split(',').map(Number)) {
  const chosen = await chooseStore(values.store);
  const { store, calls } = countingStore(chosen.store);
  const stub = stubModel(answers);
  const embedded = { texts: 0 };
  const hashing = hashEmbedding();
  const embedding: EmbeddingModel = {
    ...hashing,
    embed: (texts, options) => {
      embedded.texts += texts.length;
      return hashing.embed(texts, options);
    },
  };
  const space = `bench-ingest-${process.pid}`;
  const loader = await openMemory({ store: chosen.store, space });
  await fill(loader, facts);
  const memory = await openMemory({ store, space, extractor: modelExtractor(stub.model), embedding });
  const bench = { memory, stub, calls, embedded };
  let next = 0;
  for (const shape of values['threads-only'] ? [] : SHAPES) {
    stub.latencyMs = 0;
    const quick: Measured[] = [];
    for (let count = 0; count < AT_ONCE; count += 1) quick.push(await one(bench, shape, next++));
    stub.latencyMs = LATENCY_MS;
    const late: Measured[] = [];
    for (let count = 0; count < SLOW; count += 1) late.push(await one(bench, shape, next++));
    all.push(...quick, ...late);
    slow.push(...late.map(({ elapsedMs }) => elapsedMs));
    const both = [...quick, ...late];
    const longest = both.toSorted((a, b) => b.roundTrips - a.roundTrips)[0] as Measured;
    if (longest.roundTrips > 8) console.log(`${facts} facts, ${shape}: ${longest.roundTrips} round trips: ${longest.trips.join(', ')}`);
    rows.push({
      'facts there': facts,
      message: shape,
      calls: rounded(mean(both.map((m) => m.calls))),
      'prompt tokens': rounded(mean(both.map((m) => m.promptTokens)), 0),
      most: Math.max(...both.map((m) => m.promptTokens)),
      'completion tokens': rounded(mean(both.map((m) => m.completionTokens)), 0),
      'embedded texts': rounded(mean(both.map((m) => m.embeddedTexts)), 1),
      'round trips': Math.max(...both.map((m) => m.roundTrips)),
      'p50 ms': rounded(
        quantile(
          quick.map((m) => m.elapsedMs),
          0.5,
        ),
        1,
      ),
      'p95 ms': rounded(
        quantile(
          quick.map((m) => m.elapsedMs),
          0.95,
        ),
        1,
      ),
      'p95 ms at 500': rounded(
        quantile(
          late.map((m) => m.elapsedMs),
          0.95,
        ),
        0,
      ),
    });
  }
  stub.counting = false;
  const latencyMs = Number(values.latency);
  for (const spaces of [1, THREADS]) {
    const options = { threads: THREADS, spaces, perThread: Number(values['per-thread']), latencyMs, from: next };
    parallelRows.push({ 'facts there': facts, ...(await threadsAtOnce(memory, stub, options)) });
  }
  for (const name of await store.spaces()) if (name.startsWith(space)) await store.deleteSpace(name);
  await chosen.dispose();
}

if (rows.length > 0) printTable(rows);
console.log(`\nThreads side by side, ${values.latency} ms a call:`);
printTable(parallelRows);
printFigures({
  bench: 'ingest',
  ...(all.length > 0 ? figures() : {}),
  under_way_mean_one_space: leastUnderWay(1),
  under_way_mean_16_spaces: leastUnderWay(THREADS),
  store: values.store,
});

function figures(): Readonly<Record<string, number>> {
  return {
    calls_mean: rounded(mean(all.map((m) => m.calls))),
    calls_max: Math.max(...all.map((m) => m.calls)),
    prompt_tokens_mean: rounded(mean(all.map((m) => m.promptTokens)), 0),
    prompt_tokens_max: Math.max(...all.map((m) => m.promptTokens)),
    round_trips_max: Math.max(...all.map((m) => m.roundTrips)),
    embedded_texts_mean: rounded(mean(all.map((m) => m.embeddedTexts)), 1),
    p95_ms_at_500: rounded(quantile(slow, 0.95), 0),
  };
}

function leastUnderWay(spaces: number): number {
  return Math.min(...parallelRows.filter((row) => row['spaces'] === spaces).map((row) => Number(row['until the last began'])));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] as number;
}

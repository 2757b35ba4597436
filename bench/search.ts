/**
 * Search as of any time: each retriever, and the whole hybrid through a memory, with the question's vector given.
 *
 *     npm run bench:search -- [--facts 100000] [--store sqlite|neo4j] [--file FILE] [--cache MiB]
 *
 * Generated with a fixed seed: one large space of N facts and twenty that share a fifth of that; entities with Zipf degrees, clustered vectors of 384 numbers.
 * Recall is against the exact nearest 20 under the same filter. With `--file` the filled store is kept, and used again when it is there.
 * The embedded store is measured in a process of its own. It answers on one thread, so eight questions at once wait for each other.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LATEST } from '../src/domain/instant.ts';
import { openMemory } from '../src/index.ts';
import type { EmbeddingModel } from '../src/ports/embedding-model.ts';
import type { GraphStore } from '../src/ports/graph-store.ts';
import { namesIn } from '../src/resolution/names-in.ts';
import { sqliteStore } from '../src/sqlite.ts';
import { clusteredVectors, DIMENSION } from './clustered-vectors.ts';
import { ExactNearest } from './exact-nearest.ts';
import { generatedSpaces } from './generated-graph.ts';
import { printFigures, printTable, rounded } from './report.ts';
import { fillWithVectors } from './search-load.ts';
import { type SearchQuestion, searchQuestions } from './search-questions.ts';
import { chooseStore } from './store-choice.ts';

const QUESTIONS = 100;
/** So many questions are compared with the exact answer. */
const COMPARED = 40;
const LIMIT = 20;
const SMALL = 'small-5';

const { values } = parseArgs({
  options: {
    facts: { type: 'string', default: '100000' },
    store: { type: 'string', default: 'sqlite' },
    file: { type: 'string' },
    cache: { type: 'string', default: '256' },
    measure: { type: 'string' },
  },
});
const facts = Number(values.facts);
const cacheMb = Number(values.cache);
const vectors = clusteredVectors(Math.max(50, Math.round(Math.sqrt(facts) * 2)));
const questions = searchQuestions({ name: 'large', facts, seed: 1 }, vectors, QUESTIONS);
const model = { id: 'clustered@1', dimension: DIMENSION };

if (values.measure !== undefined) {
  const started = performance.now();
  const store = sqliteStore({ file: values.measure, cacheMb });
  await store.revision('large');
  const openMs = performance.now() - started;
  printFigures(await measured(store, JSON.parse(readFileSync(`${values.measure}.exact.json`, 'utf8')), openMs));
  await store.close();
} else if (values.store === 'sqlite') {
  const directory = await mkdtemp(join(tmpdir(), 'asof-bench-'));
  try {
    const file = values.file ?? join(directory, 'memory.db');
    if (!existsSync(`${file}.exact.json`)) {
      const store = sqliteStore({ file, cacheMb });
      writeFileSync(`${file}.exact.json`, JSON.stringify(await filled(store)));
      await store.close();
    }
    const again = ['--measure', file, '--facts', String(facts), '--cache', String(cacheMb)];
    report(JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), ...again], { encoding: 'utf8' })));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
} else {
  const started = performance.now();
  const { store, dispose } = await chooseStore(values.store);
  const openMs = performance.now() - started;
  try {
    report(await measured(store, await filled(store), openMs));
  } finally {
    await dispose();
  }
}

/** Fills the store and tells the exact answers. */
async function filled(store: GraphStore): Promise<readonly (readonly string[])[]> {
  const exact = new ExactNearest(questions.slice(0, COMPARED), LIMIT);
  await store.vectors?.declare({ model: model.id, dimension: DIMENSION });
  for (const space of generatedSpaces(facts)) await fillWithVectors(store, space, vectors, space.name === 'large' ? exact : null);
  return exact.ids();
}

interface Times {
  readonly p50: number;
  readonly p95: number;
  /** What one question takes of the processor on average: of use where the machine has other work. */
  readonly cpu: number;
}

async function measured(store: GraphStore, exact: readonly (readonly string[])[], openMs: number) {
  const index = store.vectors;
  if (!index) throw new Error(`--store ${values.store}: it has no similarity search.`);
  const byText = new Map(questions.map(({ text, vector }) => [text, vector]));
  const embedding: EmbeddingModel = {
    ...model,
    embed: async (texts) => texts.map((text) => byText.get(text) as Float32Array),
  };
  const memories = {
    large: await openMemory({ store, space: 'large', embedding }),
    small: await openMemory({ store, space: SMALL, embedding }),
  };
  const at = ({ validAt, knownAt }: SearchQuestion) => ({ validAt, knownAt });
  const vector = (space: string) => (asked: SearchQuestion) =>
    index.search(space, { kind: 'facts', vector: asked.vector, ...at(asked), limit: LIMIT });
  const hybrid = (memory: (typeof memories)['large']) => (asked: SearchQuestion) =>
    memory.asOf(dates(asked)).search(asked.text, { limit: LIMIT });

  const started = performance.now();
  await vector('large')(questions[0] as SearchQuestion);
  const firstMs = performance.now() - started;
  let right = 0;
  for (const [number, ids] of exact.entries()) {
    const found = new Set((await vector('large')(questions[number] as SearchQuestion)).map(({ id }) => id));
    right += ids.filter((id) => found.has(id)).length;
  }
  const text = (space: string) => (asked: SearchQuestion) =>
    store.searchText(space, { kind: 'facts', text: asked.text, ...at(asked), limit: LIMIT });
  const graph = (space: string) => (asked: SearchQuestion) =>
    store.retrieve(space, { text: '', keys: namesIn(asked.text), kinds: ['facts'], ...at(asked), limit: 50, hops: 2 });
  const rows: Record<string, Times> = {
    'vector, large': await times(1, vector('large')),
    'text, large': await times(1, text('large')),
    'graph, large': await times(1, graph('large')),
    'hybrid, large': await times(1, hybrid(memories.large)),
    'hybrid, large, 8 at once': await times(8, hybrid(memories.large)),
    'vector, small': await times(1, vector(SMALL)),
    'hybrid, small': await times(1, hybrid(memories.small)),
  };
  const asked = exact.reduce((sum, ids) => sum + ids.length, 0);
  return {
    rows,
    open_ms: rounded(openMs, 1),
    first_vector_ms: rounded(firstMs, 1),
    recall_at_20: rounded(right / asked, 4),
    rss_mb: Math.round(process.memoryUsage().rss / 2 ** 20),
  };
}

function dates({ validAt, knownAt }: SearchQuestion) {
  return { validAt: new Date(validAt), ...(knownAt === LATEST ? {} : { knownAt: new Date(knownAt) }) };
}

/** Every question three times after a warm round, so many at once; in milliseconds. */
async function times(atOnce: number, ask: (question: SearchQuestion) => Promise<unknown>): Promise<Times> {
  for (const question of questions.slice(0, 20)) await ask(question);
  const left = [...questions, ...questions, ...questions];
  const taken: number[] = [];
  const before = process.cpuUsage();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let question = left.pop(); question; question = left.pop()) {
        const started = performance.now();
        await ask(question);
        taken.push(performance.now() - started);
      }
    }),
  );
  const { user, system } = process.cpuUsage(before);
  taken.sort((a, b) => a - b);
  return {
    cpu: (user + system) / 1000 / taken.length,
    p50: taken[Math.floor(taken.length * 0.5)] ?? 0,
    p95: taken[Math.floor(taken.length * 0.95)] ?? 0,
  };
}

function report({ rows, ...rest }: Awaited<ReturnType<typeof measured>>): void {
  printTable(
    Object.entries(rows).map(([what, { p50, p95, cpu }]) => ({
      what,
      p50_ms: rounded(p50),
      p95_ms: rounded(p95),
      mean_cpu_ms: rounded(cpu),
    })),
  );
  const p95 = (what: string) => rounded(rows[what]?.p95 ?? Number.NaN);
  printFigures({
    bench: 'search',
    store: values.store,
    facts,
    hybrid_p50_ms: rounded(rows['hybrid, large']?.p50 ?? Number.NaN),
    hybrid_p95_ms: p95('hybrid, large'),
    hybrid_p95_ms_c8: p95('hybrid, large, 8 at once'),
    vector_p95_ms: p95('vector, large'),
    text_p95_ms: p95('text, large'),
    graph_p95_ms: p95('graph, large'),
    ...rest,
  });
}

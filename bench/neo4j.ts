/**
 * The Neo4j store beside the embedded store and beside plain Cypher on the same server.
 *
 *     npm run bench:neo4j -- [--facts 100000] [--file FILE]
 *
 * Generated with a fixed seed as for bench:search: one large space of N facts and twenty that share a fifth of that, vectors of 384 numbers. Asked as of
 * valid times and times of knowledge that vary. The server is that of NEO4J_URI, empty for this; where that is not set, one that is started with the memory
 * that docker-compose.yml gives it: 1 GB of heap, 512 MB for pages. Language and embedding model answer at once. With `--file` the embedded store is kept; where
 * it is there, it and the server of NEO4J_URI are taken as an earlier run filled them.
 *
 * Round trips are counted between driver and server (bolt-waits.ts), and as calls of the store's port.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import neo4jDriver from 'neo4j-driver';
import { neo4jStore } from '../src/neo4j.ts';
import { sqliteStore } from '../src/sqlite.ts';
import { findNeo4j } from '../test/neo4j/find-neo4j.ts';
import { type BoltWaits, boltWaits } from './bolt-waits.ts';
import { clusteredVectors } from './clustered-vectors.ts';
import { countingStore } from './counting-store.ts';
import { ExactNearest } from './exact-nearest.ts';
import { entityCount, entityName, generatedSpaces, seeded, zipfEntity } from './generated-graph.ts';
import { type Asked, type Contestant, contest, type Times } from './neo4j-contest.ts';
import { fillPlain, plainContestant } from './plain-contestant.ts';
import { type Plain, plainOn } from './plain-cypher.ts';
import { printFigures, printTable, rounded } from './report.ts';
import { fillWithVectors } from './search-load.ts';
import { searchQuestions } from './search-questions.ts';
import { EMBEDDING, storeContestant } from './store-contestant.ts';

const QUESTIONS = 100;
const COMPARED = 40;
const COUNTED = 20;

const { values } = parseArgs({ options: { facts: { type: 'string', default: '100000' }, file: { type: 'string' } } });
const facts = Number(values.facts);
const spaces = generatedSpaces(facts);
const large = spaces[0] as (typeof spaces)[number];
const vectors = clusteredVectors(Math.max(50, Math.round(Math.sqrt(facts) * 2)));
const random = seeded(99);
const questions: readonly Asked[] = searchQuestions(large, vectors, QUESTIONS).map((question) => ({
  ...question,
  name: entityName(zipfEntity(random, entityCount(large))),
}));

const server = await findNeo4j();
const driver = neo4jDriver.driver(server.uri, neo4jDriver.auth.basic(server.user, server.password));
const directory = await mkdtemp(join(tmpdir(), 'asof-bench-'));
const file = values.file ?? join(directory, 'memory.db');
const kept = `${file}.exact.json`;
const isFilled = existsSync(kept);
const embedded = sqliteStore({ file });
const store = await neo4jStore(server);
const waits = await boltWaits(server.uri);
const proxied = { ...server, uri: waits.uri };
const watched = countingStore(await neo4jStore(proxied));
const watchedDriver = neo4jDriver.driver(waits.uri, neo4jDriver.auth.basic(server.user, server.password));
try {
  const plain = plainOn(driver, server.database);
  if (!isFilled) writeFileSync(kept, JSON.stringify(await filled(plain)));
  const { load, nearest } = JSON.parse(readFileSync(kept, 'utf8')) as Filled;
  const given = { space: large.name, vectors, questions, first: (await store.stats(large.name)).episodes.done, cpu: withServer };
  const contestants = [
    await storeContestant('Neo4j store', { ...given, store }),
    await storeContestant('embedded store', { ...given, store: embedded, cpu: async () => here() }),
    plainContestant(plain, given),
  ];
  const recalls: Record<string, number> = {};
  const results: Record<string, ReadonlyMap<string, Times>> = {};
  for (const contestant of contestants) {
    recalls[contestant.name] = await recall(contestant, nearest);
    results[contestant.name] = await contest(contestant, questions);
  }
  const trips = await roundTrips(waits, [
    await storeContestant('Neo4j store', { ...given, store: watched.store }),
    plainContestant(plainOn(watchedDriver, server.database), given),
  ]);
  report(load, results, recalls, trips);
} finally {
  await Promise.all([store.close(), watched.store.close(), driver.close(), watchedDriver.close(), embedded.close()]);
  await waits.close();
  await server.stop();
  await rm(directory, { recursive: true, force: true });
}

function here(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function withServer(): Promise<number> {
  const { records } = await driver.executeQuery(
    "CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes RETURN toInteger(attributes.ProcessCpuTime.value / 1000000) AS ms",
  );
  return here() + Number(records[0]?.get('ms'));
}

interface Filled {
  /** Seconds. */
  readonly load: Readonly<Record<string, number>>;
  /** The true nearest facts of the first questions. */
  readonly nearest: readonly (readonly string[])[];
}

async function filled(plain: Plain): Promise<Filled> {
  const exact = new ExactNearest(questions.slice(0, COMPARED), 20);
  const load = {
    'Neo4j store': await seconds(async () => {
      await store.vectors?.declare(EMBEDDING);
      for (const space of spaces) await fillWithVectors(store, space, vectors, null);
    }),
    'embedded store': await seconds(async () => {
      await embedded.vectors?.declare(EMBEDDING);
      for (const space of spaces) await fillWithVectors(embedded, space, vectors, space === large ? exact : null);
    }),
    'plain Cypher': await seconds(() => fillPlain(plain, spaces, vectors)),
  };
  return { load, nearest: exact.ids() };
}

async function seconds(body: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await body();
  return (performance.now() - started) / 1000;
}

/** The share of the true nearest 20 under the same filter that are among those given. */
async function recall(contestant: Contestant, nearest: Filled['nearest']): Promise<number> {
  let right = 0;
  let wanted = 0;
  for (const [number, ids] of nearest.entries()) {
    const found = new Set(await contestant.vector(questions[number] as Asked));
    right += ids.filter((id) => found.has(id)).length;
    wanted += ids.length;
  }
  return rounded(right / wanted, 4);
}

interface Trips {
  readonly calls: number;
  readonly requests: number;
  readonly waits: number;
}

/** The most of each that one message or search took. */
async function roundTrips(counter: BoltWaits, contestants: readonly Contestant[]): Promise<Record<string, Trips>> {
  const most: Record<string, Trips> = {};
  for (const { name, write, hybrid, vector } of contestants) {
    const tasks: Readonly<Record<string, (index: number) => Promise<unknown>>> = {
      message: (index) => write(300 + index),
      'hybrid search': (index) => hybrid(questions[index] as Asked),
      'vector search': (index) => vector(questions[index] as Asked),
    };
    for (const [task, run] of Object.entries(tasks)) {
      await run(50);
      let worst: Trips = { calls: 0, requests: 0, waits: 0 };
      for (let index = 0; index < COUNTED; index += 1) {
        const before = watched.calls.length;
        const { requests, waits } = await counter.count(() => run(index));
        const calls = watched.calls.length - before;
        worst = { calls: Math.max(worst.calls, calls), requests: Math.max(worst.requests, requests), waits: Math.max(worst.waits, waits) };
      }
      most[`${name}, ${task}`] = worst;
    }
  }
  return most;
}

function report(
  load: Readonly<Record<string, number>>,
  results: Readonly<Record<string, ReadonlyMap<string, Times>>>,
  recalls: Readonly<Record<string, number>>,
  trips: Readonly<Record<string, Trips>>,
): void {
  const of = (name: string, task: string) => results[name]?.get(task) ?? { p50: Number.NaN, p95: Number.NaN, cpu: Number.NaN, found: 0 };
  const both = ({ p50, p95 }: Times) => `${p50} / ${p95}`;
  printTable(
    [...(results['Neo4j store']?.keys() ?? [])].map((task) => {
      const [ours, file, plain] = [of('Neo4j store', task), of('embedded store', task), of('plain Cypher', task)];
      return {
        'p50 / p95 ms': task,
        'Neo4j store': both(ours),
        embedded: both(file),
        'plain Cypher': both(plain),
        'p50 to embedded': rounded(ours.p50 / file.p50, 1),
        'p50 to plain': rounded(ours.p50 / plain.p50, 1),
        'CPU ms': [ours, file, plain].map(({ cpu }) => cpu).join(' / '),
        found: [ours, file, plain].map(({ found }) => found).join(' / '),
      };
    }),
  );
  console.log();
  printTable(Object.entries(trips).map(([what, each]) => ({ 'most round trips': what, ...each })));
  console.log();
  printTable(
    Object.entries(load).map(([name, took]) => ({ load: name, seconds: rounded(took, 0), 'facts/s': Math.round((facts * 1.2) / took) })),
  );
  printFigures({
    bench: 'neo4j',
    facts,
    server: server.source,
    recall_at_20: recalls['Neo4j store'],
    recall_at_20_plain: recalls['plain Cypher'],
    vector_p95_ms: of('Neo4j store', 'vector top-20 as of T').p95,
    hybrid_p95_ms: of('Neo4j store', 'hybrid search as of T').p95,
    message_p50_ms: of('Neo4j store', 'write of a message').p50,
    message_p95_ms: of('Neo4j store', 'write of a message').p95,
    message: trips['Neo4j store, message'],
    hybrid: trips['Neo4j store, hybrid search'],
    load_facts_per_s: Math.round((facts * 1.2) / (load['Neo4j store'] ?? Number.NaN)),
  });
}

/**
 * The embedded store at 10k to 1M facts, through its port alone.
 *
 *     npm run bench:store -- [--facts 10000,100000] [--keep FILE] [--cache MiB]
 *
 * Generated with a fixed seed: one large space of N facts and twenty that share a fifth of that; entities with Zipf degrees, and one hub that a tenth of
 * the facts are about. `facts` asks for any entity, `popular` for one that a fact drawn at random is about. Every fact has its claim; five come from one episode. A write is a message from being recorded to its commit: 5 claims and facts, 3 new
 * entities, 1 expired fact, all indexes, on disk.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { episodeBound } from '../src/domain/bound.ts';
import { entityKey } from '../src/domain/entity-key.ts';
import { LATEST } from '../src/domain/instant.ts';
import type { GraphStore } from '../src/ports/graph-store.ts';
import { sqliteStore } from '../src/sqlite.ts';
import {
  entityCount,
  entityName,
  FIRST_DAY,
  generatedRecords,
  generatedSpaces,
  HUB,
  LAST_DAY,
  seeded,
  zipfEntity,
} from './generated-graph.ts';
import { printFigures, printTable, rounded } from './report.ts';

const { values } = parseArgs({
  options: { facts: { type: 'string', default: '10000,100000' }, cache: { type: 'string', default: '64' }, open: { type: 'string' } },
});
const cacheMb = Number(values.cache);

if (values.open === undefined) {
  const results = [];
  for (const facts of values.facts.split(',').map(Number)) results.push(await measure(facts));
  printTable(results);
  printFigures({ bench: 'store', store: 'sqlite', cache_mb: cacheMb, results });
} else await openAndAsk(values.open);

async function measure(facts: number) {
  const directory = await mkdtemp(join(tmpdir(), 'asof-bench-'));
  try {
    const file = join(directory, 'memory.db');
    const load = await loaded(file, facts);
    const opened = JSON.parse(
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--open', file, '--cache', String(cacheMb)], { encoding: 'utf8' }),
    ) as { open_ms: number; first_ms: number };
    const store = sqliteStore({ file, cacheMb });
    const reads = await readTimes(store, facts);
    const writes = await writeTimes(store, facts);
    await store.close();
    return { facts, ...load, ...opened, ...writes, ...reads, rss_mb: Math.round(process.memoryUsage().rss / 2 ** 20) };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function loaded(file: string, facts: number) {
  const store = sqliteStore({ file, cacheMb });
  let records = 0;
  const started = performance.now();
  for (const space of generatedSpaces(facts)) {
    await store.importSpace(
      space.name,
      (async function* () {
        for await (const record of generatedRecords(space)) {
          records += 1;
          yield record;
        }
      })(),
    );
  }
  const seconds = (performance.now() - started) / 1000;
  await store.close();
  return {
    load_s: rounded(seconds, 1),
    records,
    records_per_s: Math.round(records / seconds),
    file_mb: Math.round((await stat(file)).size / 2 ** 20),
  };
}

/** In a process of its own: how long until the file is open, and until one question is answered. The machine may still have the file in memory. */
async function openAndAsk(file: string): Promise<void> {
  const started = performance.now();
  const store = sqliteStore({ file, cacheMb });
  const opened = performance.now();
  await store.facts('large', { about: [entityKey(entityName(7))], validAt: LAST_DAY, knownAt: LATEST });
  printFigures({ open_ms: rounded(opened - started, 1), first_ms: rounded(performance.now() - opened, 1) });
  await store.close();
}

async function readTimes(store: GraphStore, facts: number) {
  const random = seeded(99);
  const count = entityCount({ name: 'large', facts, seed: 1 });
  const spread = () => FIRST_DAY + Math.floor(random() * (LAST_DAY - FIRST_DAY));
  const times = () =>
    random() < 0.6 ? { validAt: LAST_DAY, knownAt: LATEST } : { validAt: spread(), knownAt: random() < 0.5 ? LATEST : spread() };
  const key = () => entityKey(entityName(zipfEntity(random, count)));
  const hub = entityKey(HUB);
  const words = () =>
    [
      entityName(zipfEntity(random, count)),
      ...(random() < 0.5 ? ['works at'] : []),
      ...(random() < 0.3 ? [entityName(zipfEntity(random, count))] : []),
    ].join(' ');
  const counts = { any: 0, popular: 0 };
  const result = {
    ...(await timed('facts', 2000, async () => {
      counts.any += (
        await store.facts('large', { about: [entityKey(entityName(1 + Math.floor(random() * (count - 1))))], ...times() })
      ).length;
    })),
    ...(await timed('popular', 1000, async () => {
      counts.popular += (await store.facts('large', { about: [key()], ...times() })).length;
    })),
    ...(await timed('popular_limit', 500, () => store.facts('large', { about: [key()], ...times(), limit: 20 }))),
    ...(await timed('hub_predicate', 200, () =>
      store.facts('large', { subjects: [hub], predicates: ['met'], validAt: spread(), knownAt: LATEST, limit: 20 }),
    )),
    ...(await timed('hub_limit', 200, () => store.facts('large', { subjects: [hub], ...times(), limit: 20 }))),
    ...(await timed('hub_all', 10, () => store.facts('large', { subjects: [hub], validAt: LAST_DAY, knownAt: LATEST }))),
    ...(await timed('adjacent', 500, () => store.adjacent('large', { keys: [key(), hub], ...times(), limitPerKey: 32 }))),
    ...(await timed('text', 300, () => store.searchText('large', { kind: 'facts', text: words(), ...times(), limit: 20 }))),
    ...(await timed('text_small', 300, () => store.searchText('small-10', { kind: 'facts', text: words(), ...times(), limit: 20 }))),
    ...(await timed('text_episodes', 100, () => store.searchText('large', { kind: 'episodes', text: words(), ...times(), limit: 20 }))),
  };
  return { facts_found: rounded(counts.any / 2020, 1), popular_found: rounded(counts.popular / 1020, 1), ...result };
}

async function writeTimes(store: GraphStore, facts: number) {
  const random = seeded(7);
  const count = entityCount({ name: 'large', facts, seed: 1 });
  let current: string | undefined;
  let number = 0;
  return timed('write', 500, async () => {
    number += 1;
    const now = LAST_DAY + number * 1000;
    const id = `new-${number}`;
    const episode = {
      id,
      kind: 'message',
      thread: 'thread-1',
      speaker: 'Ann',
      role: 'user',
      text: `Message number ${number} about some people`,
      occurredAt: now,
      expiresAt: null,
    } as const;
    await store.recordEpisodes('large', [episode], now);
    await store.lease({ owner: 'bench', now, ttlMs: 60_000, limit: 1 });
    const fresh = [0, 1, 2].map((index) => `New Person ${number} ${index}`);
    const known = [0, 1].map(() => entityName(zipfEntity(random, count)));
    const names = [...fresh, ...known];
    const keys = names.map(entityKey);
    await store.mentions('large', keys);
    const statements = names.map((name, index) => ({
      subject: keys[index] as string,
      subjectName: name,
      predicate: 'likes',
      object: keys[(index + 1) % 5] as string,
      objectName: names[(index + 1) % 5] as string,
    }));
    await store.readSlots(
      'large',
      statements.map(({ subject, predicate, object }) => ({ subject, predicates: [predicate], object, eitherSide: false, endedBy: [] })),
    );
    const { revision } = await store.revision('large');
    await store.commit({
      space: 'large',
      revision,
      recordedAt: now,
      lease: { owner: 'bench', episodeId: id },
      outcomes: [{ episodeId: id, state: 'done', reason: null, notBefore: now, readBy: 'bench@1', leansOnThread: false }],
      retractedEpisodes: [],
      expiredReadings: [],
      mentions: names.map((name, index) => ({
        episodeId: id,
        key: keys[index] as string,
        name,
        kind: 'person',
        sameAs: null,
        saidAt: now,
      })),
      claims: statements.map(({ subject, predicate, object }, position) => ({
        claim: {
          id: `c-${id}-${position}`,
          episodeId: id,
          position,
          subject,
          predicate,
          object,
          says: 'holds',
          start: episodeBound(now),
          end: null,
          saidAt: now,
          trust: 'stated',
          also: false,
          meant: null,
          quote: 'likes',
        },
        canonical: { subject, predicate, object },
      })),
      moved: [],
      expiredFacts: current === undefined ? [] : [current],
      facts: statements.map(({ subject, subjectName, predicate, object, objectName }, position) => ({
        id: `f-${id}-${position}`,
        subject,
        predicate,
        object,
        start: episodeBound(now),
        end: null,
        standing: 'accepted',
        disputed: false,
        claimIds: [`c-${id}-${position}`],
        openedBy: `c-${id}-${position}`,
        closedBy: null,
        subjectName,
        objectName,
        sentence: `${subjectName} likes ${objectName}`,
      })),
      predicates: [],
    });
    current = `f-${id}-0`;
  });
}

async function timed(name: string, runs: number, body: () => Promise<unknown>): Promise<Record<string, number>> {
  for (let index = 0; index < Math.min(20, runs); index += 1) await body();
  const times: number[] = [];
  for (let index = 0; index < runs; index += 1) {
    const started = performance.now();
    await body();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => rounded(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0, 3);
  return { [`${name}_p50_ms`]: at(0.5), [`${name}_p95_ms`]: at(0.95) };
}

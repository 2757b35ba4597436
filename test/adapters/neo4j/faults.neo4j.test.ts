import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { neo4jStore } from '../../../src/neo4j.ts';
import { commitAt } from '../../../src/testing/commit-at.ts';
import { said } from '../../../src/testing/said.ts';
import { sampleClaim } from '../../../src/testing/sample-claim.ts';
import { sampleEpisode } from '../../../src/testing/sample-episode.ts';
import { sampleFact } from '../../../src/testing/sample-fact.ts';
import { type LocalServer, startLocalServer } from '../../neo4j/local-server.ts';
import { canStartLocalServer } from '../../neo4j/server.ts';
import { losingProxy } from './losing-proxy.ts';
import { cypher, emptyDatabase } from './neo4j-place.ts';

describe.skipIf(!(await canStartLocalServer()))('a server that fails', () => {
  const directory = mkdtempSync(join(tmpdir(), 'asof-neo4j-faults-'));
  let server: LocalServer;
  beforeAll(async () => {
    server = await startLocalServer({ directory, heap: '512m' });
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test('killed and started again in the middle of writing: what is written is there once, and writing goes on', {
    timeout: 240_000,
  }, async () => {
    const store = await neo4jStore({ ...server, retryMs: 120_000 });
    const count = 60;
    let written = 0;
    const writing = (async () => {
      for (let index = 0; index < count; index += 1) {
        const id = `e${index}`;
        await store.recordEpisodes('home', [sampleEpisode(id)], index);
        await commitAt(store, 'home', 1000 + index, {
          outcomes: [{ episodeId: id, state: 'done', reason: null, notBefore: 0, readBy: 'rules@1', leansOnThread: false }],
          claims: [said(sampleClaim(`c${index}`, { episodeId: id }))],
          facts: [sampleFact(`f${index}`, { object: id, claimIds: [`c${index}`] })],
        });
        written += 1;
      }
    })();
    for (const target of [15, 35]) {
      while (written < target) await wait(5);
      await server.kill();
      await server.restart();
    }
    await writing;

    expect(await store.stats('home')).toMatchObject({
      revision: count,
      episodes: { done: count, pending: 0 },
      claims: count,
      facts: count,
      factVersions: count,
    });
    const facts = await store.facts('home', { knownAt: 1e6 });
    expect(new Set(facts.map(({ id }) => id)).size).toBe(count);
    await store.close();
  });

  test('a commit whose answer is lost on the way is there once', async () => {
    await emptyDatabase(server);
    await using proxy = await losingProxy(server.uri);
    const store = await neo4jStore({ ...server, uri: proxy.uri });
    await commitAt(store, 'home', 1, { facts: [sampleFact('f1')] });
    const { revision } = await store.revision('home');
    proxy.loseNextCommit();
    await store.commit({
      space: 'home',
      revision,
      recordedAt: 2,
      lease: null,
      outcomes: [],
      retractedEpisodes: [],
      expiredReadings: [],
      mentions: [],
      claims: [said(sampleClaim('c1'))],
      moved: [],
      expiredFacts: ['f1'],
      facts: [sampleFact('f1', { to: 5 })],
      predicates: [],
    });
    expect(proxy.lost()).toBe(1);
    expect(await store.revision('home')).toEqual({ revision: 2, lastRecordedAt: 2 });
    expect((await store.facts('home', {})).map(({ recordedAt, expiredAt }) => [recordedAt, expiredAt < 1e15])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(await store.claims('home', { knownAt: 'ever' })).toHaveLength(1);
    await store.close();
  });

  test('a recording whose answer is lost on the way is there once', async () => {
    await emptyDatabase(server);
    await using proxy = await losingProxy(server.uri);
    const store = await neo4jStore({ ...server, uri: proxy.uri });
    proxy.loseNextCommit();
    const recorded = await store.recordEpisodes('home', [sampleEpisode('e1'), sampleEpisode('e2')], 1);
    expect(proxy.lost()).toBe(1);
    expect(recorded.map(({ episode }) => [episode.id, episode.sequence])).toEqual([
      ['e1', 1],
      ['e2', 2],
    ]);
    expect((await store.stats('home')).episodes.pending).toBe(2);
    await store.close();
  });

  test('transactions that wait for each other are told to try again, and are', async () => {
    await emptyDatabase(server);
    const store = await neo4jStore(server);
    await store.recordEpisodes('a', [sampleEpisode('e1')], 1);
    await store.recordEpisodes('b', [sampleEpisode('e1')], 1);
    const crossing = Array.from({ length: 20 }, async (_, index) => {
      const [first, second] = index % 2 === 0 ? ['a', 'b'] : ['b', 'a'];
      await store.recordEpisodes(first ?? '', [sampleEpisode(`x${index}`)], 2);
      await store.lease({ owner: `w${index}`, now: 5, ttlMs: 1, limit: 2 });
      await store.recordEpisodes(second ?? '', [sampleEpisode(`x${index}`)], 2);
    });
    const foreign = Array.from({ length: 10 }, (_, index) =>
      cypher(
        server,
        `UNWIND $names AS name CALL (name) { MATCH (s:Space {name: name}) SET s.note = 1 WITH s UNWIND range(1, 200000) AS i RETURN count(i) AS n } RETURN count(*)`,
        { names: index % 2 === 0 ? ['a', 'b'] : ['b', 'a'] },
      ).catch(() => []),
    );
    await Promise.all([...crossing, ...foreign]);
    expect((await store.stats('a')).episodes.pending).toBe(21);
    expect((await store.stats('b')).episodes.pending).toBe(21);
    await store.close();
  });
});

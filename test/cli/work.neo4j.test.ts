import { describe, expect, it } from 'vitest';
import { type Memory, openMemory } from '../../src/index.ts';
import { neo4jStore } from '../../src/neo4j.ts';
import { sampleEpisode } from '../../src/testing/sample-episode.ts';
import { emptyDatabase } from '../adapters/neo4j/neo4j-place.ts';
import type { Neo4jAddress } from '../neo4j/find-neo4j.ts';
import { neo4j } from '../neo4j/server.ts';
import { asofJson, scratch } from './run-cli.ts';
import { onNeo4j } from './run-on-neo4j.ts';

const CITIES = ['Rome', 'Oslo', 'Paris', 'Berlin', 'Madrid', 'Vienna', 'Lisbon', 'Prague'];
const SPACES = ['north', 'east', 'south', 'west'];
const EPISODES = Array.from({ length: 10 }, (_, index) =>
  sampleEpisode(`m${index}`, {
    speaker: `Person${index % 2}`,
    text: `I moved to ${CITIES[index % CITIES.length]}.`,
    occurredAt: Date.UTC(2020, index),
  }),
);

async function homes(memory: Memory) {
  const facts = await memory.facts({ predicate: 'lives_in', during: { from: '2000', to: '2100' } });
  return facts.map(({ sentence, validAt, invalidAt }) => [sentence, validAt, invalidAt]);
}

describe.skipIf(!neo4j)('asof work on one Neo4j', () => {
  const address = neo4j as Neo4jAddress;

  it('two processes share the queue: every message is read once, and the facts are those of one process', async () => {
    await emptyDatabase(address);
    const store = await neo4jStore(address);
    const alone = await openMemory();
    try {
      for (const space of SPACES) await store.recordEpisodes(space, EPISODES, Date.now());
      const options = { cwd: scratch(), env: onNeo4j(address) };
      const runs = await Promise.all([1, 2].map(() => asofJson(['work', '--all-spaces'], options)));
      const carried = runs.map((run) => run['carried'] as number);
      expect(carried.reduce((sum, count) => sum + count, 0)).toBe(SPACES.length * EPISODES.length);
      expect(await asofJson(['work', '--all-spaces'], options)).toMatchObject({ carried: 0, pending: 0, failed: 0 });

      for (const { id, speaker, text, occurredAt } of EPISODES)
        await alone.ingest({ id, speaker: speaker as string, text, occurredAt: new Date(occurredAt) }, { wait: true });
      const expected = await homes(alone);
      expect(expected.length).toBe(EPISODES.length);
      for (const space of SPACES) {
        const episodes = await store.episodes(space, {});
        expect(episodes.map(({ state, attempts }) => [state, attempts])).toEqual(EPISODES.map(() => ['done', 1]));
        expect(await homes(await openMemory({ store, space }))).toEqual(expected);
      }
    } finally {
      await alone.close();
      await store.close();
    }
  });
});

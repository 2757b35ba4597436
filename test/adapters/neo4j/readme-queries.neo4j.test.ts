import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readConversation } from '../../../bench/conversation.ts';
import { openMemory } from '../../../src/index.ts';
import { neo4jStore } from '../../../src/neo4j.ts';
import type { Neo4jAddress } from '../../neo4j/find-neo4j.ts';
import { neo4j } from '../../neo4j/server.ts';
import { haveScenarios, scenarioPath } from '../../scenarios/scenario-files.ts';
import { cypher, emptyDatabase } from './neo4j-place.ts';

/** Each question of the README's Neo4j section with the table that it says is the answer. */
const examples = [...readFileSync('README.md', 'utf8').matchAll(/([^\n]+):\n```cypher\n(.*?)```\n((?:\|[^\n]*\n)+)/gs)].map(
  ([, question = '', query = '', table = '']) => {
    const [names = [], , ...rows] = table
      .trim()
      .split('\n')
      .map((line) => line.slice(2, -2).split(' | '));
    return { question, query, rows: rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [names[index], cell]))) };
  },
);

describe.skipIf(!neo4j || !haveScenarios)('the questions in the README, asked of the server itself', () => {
  const address = neo4j as Neo4jAddress;

  beforeAll(async () => {
    await emptyDatabase(address);
    const store = await neo4jStore(address);
    let now = 0;
    const memory = await openMemory({ store, space: 'demo', clock: { now: () => now } });
    const { messages } = await readConversation(scenarioPath('first-conversations.json'));
    for (const { at, id, thread, speaker, role, text } of messages) {
      now = Date.parse(at) - 1;
      const given = Object.entries({ id, thread, speaker, role }).filter(([, value]) => value !== undefined);
      await memory.ingest({ ...Object.fromEntries(given), text, occurredAt: at }, { wait: true });
    }
    await store.close();
  });

  test('are five', () => expect(examples).toHaveLength(5));

  test.each(examples)('$question', async ({ query, rows }) => {
    const answer = await cypher(address, query);
    const cell = (value: unknown) => (Array.isArray(value) ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]` : String(value));
    expect(answer.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)])))).toEqual(rows);
  });
});

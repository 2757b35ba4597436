import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Memory, openMemory } from '../../../src/index.ts';
import { neo4jStore } from '../../../src/neo4j.ts';
import type { Neo4jAddress } from '../../neo4j/find-neo4j.ts';
import { neo4j } from '../../neo4j/server.ts';
import { emptyDatabase } from './neo4j-place.ts';

const execute = promisify(execFile);
const script = fileURLToPath(new URL('asserting-process.ts', import.meta.url));

const months = Array.from({ length: 30 }, (_, index) => new Date(Date.UTC(2020, index)).toISOString().slice(0, 7));

async function jobs(memory: Memory) {
  const facts = await memory.facts({ about: 'Ann', predicate: 'works_at', during: { from: '2000', to: '2100' } });
  return facts.map(({ object, validAt, invalidAt }) => [object, validAt, invalidAt]);
}

describe.skipIf(!neo4j)('processes that write into one slot at once', () => {
  const address = neo4j as Neo4jAddress;

  test('leave what one process would have left', { timeout: 120_000 }, async () => {
    await emptyDatabase(address);
    await (await neo4jStore(address)).close();
    const shares = [0, 1, 2].map((share) => months.filter((_, index) => index % 3 === share));
    await Promise.all(
      shares.map((share) =>
        execute(process.execPath, [script, address.uri, address.user, address.password, share.join(',')], { timeout: 110_000 }),
      ),
    );

    const shared = await openMemory({ store: await neo4jStore(address), space: 'shared' });
    const alone = await openMemory({ store: ':memory:', space: 'shared' });
    await alone.assertAll(
      months.map((month) => ({ subject: 'Ann', predicate: 'works_at', object: `Employer ${month}`, validAt: `${month}-01` })),
    );

    const expected = await jobs(alone);
    expect(expected).toHaveLength(months.length);
    expect(await jobs(shared)).toEqual(expected);
    expect(await shared.stats()).toMatchObject({
      episodes: { done: months.length, pending: 0, failed: 0 },
      claims: months.length,
      facts: months.length,
    });
    await Promise.all([shared.close(), alone.close()]);
  });
});

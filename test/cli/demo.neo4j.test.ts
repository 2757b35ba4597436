import { describe, expect, it } from 'vitest';
import { emptyDatabase } from '../adapters/neo4j/neo4j-place.ts';
import type { Neo4jAddress } from '../neo4j/find-neo4j.ts';
import { neo4j } from '../neo4j/server.ts';
import { asof, scratch } from './run-cli.ts';
import { onNeo4j } from './run-on-neo4j.ts';

describe.skipIf(!neo4j)('asof demo --store bolt://…', () => {
  const address = neo4j as Neo4jAddress;

  it('tells the same story, and leaves it there', async () => {
    await emptyDatabase(address);
    const { ASOF_STORE: uri = '', ...env } = onNeo4j(address);
    const cwd = scratch();
    const kept = await asof(['demo', '--store', uri], { cwd, env });
    expect(kept).toEqual({ code: 0, stderr: '', stdout: (await asof(['demo'], { cwd })).stdout });
    expect((await asof(['timeline', 'Priya', '--store', uri], { cwd, env })).stdout).toMatch(/^lives_in +Leeds /m);
  });
});

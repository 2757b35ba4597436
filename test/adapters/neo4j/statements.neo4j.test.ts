import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import neo4jDriver, { type Driver, type Plan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Parameter, readStatement } from '../../../src/adapters/neo4j/statement.ts';
import { neo4jStore } from '../../../src/neo4j.ts';
import { commitAt } from '../../../src/testing/commit-at.ts';
import { said } from '../../../src/testing/said.ts';
import { sampleClaim } from '../../../src/testing/sample-claim.ts';
import { sampleEpisode } from '../../../src/testing/sample-episode.ts';
import { sampleFact } from '../../../src/testing/sample-fact.ts';
import { sampleMention } from '../../../src/testing/sample-mention.ts';
import { samplePredicate } from '../../../src/testing/sample-predicate.ts';
import { sampleUsage } from '../../../src/testing/sample-usage.ts';
import type { Neo4jAddress } from '../../neo4j/find-neo4j.ts';
import { neo4j } from '../../neo4j/server.ts';
import { emptyDatabase } from './neo4j-place.ts';
import { sha256 } from './unit-vectors.ts';

const directory = fileURLToPath(new URL('../../../cypher/', import.meta.url));
const names = globSync('**/*.cypher', { cwd: directory }).map((file) => file.slice(0, -'.cypher'.length));

/** Operators that look at more than an index or a node's own relationships leads to. */
const SCANS = /AllNodesScan|ByLabelScan|TypeScan|RelationshipsScan|CartesianProduct/;
/** Where walking through all of an index is what is asked for. */
const LISTS_ALL: readonly string[] = ['space/names'];
/** Schema statements have no plan. */
const planned = names.filter((name) => !/^schema\/|-index$/.test(name));

const SAMPLES = { STRING: 'x', INTEGER: 1n, FLOAT: 0.5, BOOLEAN: true, MAP: {} } as const;
const sample = ({ type, isList }: Parameter) => (isList ? [SAMPLES[type], SAMPLES[type]] : SAMPLES[type]);

describe.skipIf(!neo4j)('every statement', () => {
  const address = neo4j as Neo4jAddress;
  let driver: Driver;
  /** Servers before 2026 know version 5 of the language alone; what needs more is not used on them. */
  let languages: readonly string[] = [];

  beforeAll(async () => {
    await emptyDatabase(address);
    await fill(address);
    driver = neo4jDriver.driver(address.uri, neo4jDriver.auth.basic(address.user, address.password));
    const components = await driver.executeQuery("CALL dbms.components() YIELD name, versions WHERE name = 'Cypher' RETURN versions");
    languages = components.records[0]?.get('versions') ?? ['5'];
  });
  afterAll(() => driver?.close());

  async function explain(name: string, skip: (reason: string) => void) {
    const { text, parameters, takesOneMap } = readStatement(name, readFileSync(`${directory}${name}.cypher`, 'utf8'));
    const [, language = '5'] = text.match(/^CYPHER (\d+)/) ?? [];
    if (!languages.includes(language)) skip(`needs Cypher ${language}`);
    const samples = Object.fromEntries([...parameters].map(([key, parameter]) => [key, sample(parameter)]));
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, takesOneMap ? { given: samples } : samples, {
      database: address.database,
    });
    return { plan: summary.plan, warnings: summary.gqlStatusObjects.filter(({ gqlStatus }) => !/^0[02]/.test(gqlStatus)) };
  }

  test.for(names)('%s: the server takes it without a warning', async (name, { skip }) => {
    const { warnings } = await explain(name, skip);
    expect(warnings.map(({ statusDescription }) => statusDescription)).toEqual([]);
  });

  test.for(planned)('%s: goes in by an index', async (name, { skip }) => {
    const { plan } = await explain(name, skip);
    const operators = plan ? operatorsOf(plan) : [];
    expect(operators).not.toEqual([]);
    expect(operators.filter((operator) => SCANS.test(operator))).toEqual([]);
    if (!LISTS_ALL.includes(name)) expect(operators.filter((operator) => /IndexScan/.test(operator))).toEqual([]);
  });
});

function operatorsOf(plan: Plan): readonly string[] {
  return [plan.operatorType, ...plan.children.flatMap(operatorsOf)];
}

/** One of everything, so that the server knows every label, type and property, and warns of those that are not there. */
async function fill(address: Neo4jAddress): Promise<void> {
  const store = await neo4jStore(address);
  await store.recordEpisodes('home', [sampleEpisode('e1'), sampleEpisode('e2', { expiresAt: 9 })], 1);
  await store.lease({ owner: 'w1', now: 1, ttlMs: 9, limit: 1 });
  await store.vectors?.declare({ model: 'm', dimension: 2 });
  const vector = new Float32Array([1, 0]);
  const claim = sampleClaim('c1', { to: 9, meant: { object: 'globex', runStart: 3 } });
  await commitAt(store, 'home', 2, {
    outcomes: [
      { episodeId: 'e2', state: 'done', reason: 'well', notBefore: 0, readBy: 'rules@1', leansOnThread: false, usage: sampleUsage(2) },
    ],
    mentions: [sampleMention('ann', { sameAs: 'ann lee' })],
    claims: [said(claim)],
    facts: [sampleFact('f1', { to: 9 }), sampleFact('f2', { standing: 'refuted' })],
    predicates: [samplePredicate('works_at', { group: 'work' })],
    vectors: [
      { kind: 'facts', id: 'f1', textHash: sha256('ann works_at acme'), vector },
      { kind: 'entities', id: 'ann', textHash: sha256('ann'), vector },
      { kind: 'episodes', id: 'e1', textHash: sha256('Text of e1.'), vector },
    ],
  });
  const summary = { key: 's1', entity: 'ann', text: 'Ann.', madeBy: 'm', factIds: ['f1'], episodeIds: ['e1'], madeAt: 2 };
  await store.summaries?.put('home', [summary], { keep: 8 });
  await store.close();
}

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { Connection } from '../../../src/adapters/sqlite/connection.ts';
import { migrate } from '../../../src/adapters/sqlite/migrations.ts';

const SQL = new URL('../../../src/adapters/sqlite/sql/', import.meta.url);
/** Tables that grow with the memory. */
const LARGE =
  /\b(fact|claim|mention|naming|episode|episode_usage|evidence|entity_key|episode_id|predicate_name|predicate_definition|embedded|vector_gone|shard_page)\b/;

const directory = mkdtempSync(join(tmpdir(), 'asof-'));
const file = join(directory, 'memory.db');
const connection = new Connection({ file, busyTimeoutMs: 0, cacheMb: 8 });
migrate(connection);
connection.close();
const database = new DatabaseSync(file);
afterAll(() => {
  database.close();
  rmSync(directory, { recursive: true });
});

const statements = (
  await Promise.all(
    readdirSync(fileURLToPath(SQL)).map(async (file) => named(file, (await import(new URL(file, SQL).href)) as Record<string, unknown>)),
  )
)
  .flat()
  .filter(([name]) => !name.includes('FORGET_WORDS'));

describe('every statement finds its rows by an index', () => {
  test('a scan would be seen', () => {
    expect(scansOf('SELECT row FROM fact AS one WHERE sentence = :a')).toEqual(['SCAN one']);
  });

  test('there are statements to check', () => {
    expect(statements.length).toBeGreaterThan(80);
  });

  test.each(statements)('%s', (_, sql) => {
    expect(scansOf(sql)).toEqual([]);
    expect(stepsOf(sql).filter((step) => step.includes('AUTOMATIC'))).toEqual([]);
  });

  test.each(['ofSubject', 'ofObject', 'ofPredicate', 'ofSubjectFirst', 'ofObjectFirst', 'startsOfSubject', 'startsOfObject'])(
    'facts that hold at an instant are a range of starts within a class of lengths: %s',
    (name) => {
      const [, sql] = statements.find(([full]) => full.endsWith(`FACTS ${name}`)) ?? [];
      expect(stepsOf(sql ?? '').filter((step) => /span=\? AND valid_at>\? AND valid_at<\?/.test(step))).toHaveLength(1);
    },
  );

  test('the latest facts around an entity are merged from ranges in order, without sorting', () => {
    const [, sql] = statements.find(([full]) => full.endsWith('FACTS latestAround')) ?? [];
    const steps = stepsOf(sql ?? '');
    expect(
      steps.filter((step) => /_start \((subject|object)=\? AND past=\? AND span=\? AND valid_at>\? AND valid_at<\?\)/.test(step)),
    ).toHaveLength(20);
    expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
  });

  test('a full text table is always asked by its words or its rows', () => {
    for (const [name, sql] of statements) {
      for (const step of stepsOf(sql)) {
        const [, text, index] = /SCAN (\w+_text) VIRTUAL TABLE INDEX 0:(.*)/.exec(step) ?? [];
        if (text !== undefined) expect(index, `${name}: ${step}`).toMatch(/M|=/);
      }
    }
  });
});

function stepsOf(sql: string): readonly string[] {
  return database
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map(({ detail }) => String(detail));
}

function scansOf(sql: string): readonly string[] {
  return stepsOf(sql).filter((step) => step.startsWith('SCAN') && !step.includes('VIRTUAL TABLE') && LARGE.test(aliasedTable(step, sql)));
}

/** A plan names a table by its alias. */
function aliasedTable(step: string, sql: string): string {
  const alias = step.split(' ')[1] ?? '';
  return new RegExp(`\\b(\\w+) AS ${alias}\\b`).exec(sql)?.[1] ?? alias;
}

function named(prefix: string, value: unknown): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[prefix, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) => named(`${prefix} ${name}`, inner));
}

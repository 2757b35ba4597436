import { expect, test } from 'vitest';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import { type Memory, openMemory, type Statement } from '../../src/index.ts';

const said = (predicate: string, object: string, more: Partial<Statement> = {}): Statement => ({
  subject: 'Ann',
  predicate,
  object,
  subject_kind: 'person',
  ...more,
});

/** Each statement in an episode of its own, a month after the one before. */
async function told(statements: readonly Statement[], order = statements.map((_, index) => index)): Promise<Memory> {
  const memory = await openMemory({ store: inMemoryStore() });
  for (const index of order) {
    await memory.stateAll([statements[index] as Statement], { id: `e${index}`, occurredAt: new Date(Date.UTC(2024, index, 1)) });
  }
  return memory;
}

async function beliefs(memory: Memory): Promise<readonly string[]> {
  const facts = await memory.facts({ during: 'ever', standings: ['accepted', 'refuted', 'dangling', 'outranked'] });
  return facts.map(({ sentence, standing }) => `${sentence}: ${standing}`).toSorted();
}

test('"allergic to walnuts, not peanuts": the old value of many is refuted too, in any order of arrival', async () => {
  const statements = [said('allergic_to', 'peanuts'), said('allergic_to', 'walnuts', { says: 'corrected', instead_of: 'peanuts' })];
  const expected = ['Ann is allergic to peanuts: refuted', 'Ann is allergic to walnuts: accepted'];
  expect(await beliefs(await told(statements))).toEqual(expected);
  expect(await beliefs(await told(statements, [1, 0]))).toEqual(expected);
});

test('a relation kept from its other side: "Ann manages Carl, not Bob"', async () => {
  const kind = { object_kind: 'person' };
  const memory = await told([said('manages', 'Bob', kind), said('manages', 'Carl', { ...kind, says: 'corrected', instead_of: 'Bob' })]);
  expect(await beliefs(memory)).toEqual(['Bob reports to Ann: refuted', 'Carl reports to Ann: accepted']);
});

test('where one value holds the correction inherits the period, and nothing dangles', async () => {
  const memory = await told([
    said('works_at', 'Acme', { valid_at: '2020-01-01' }),
    said('works_at', 'Apex', { says: 'corrected', instead_of: 'Acme' }),
  ]);
  expect(await beliefs(memory)).toEqual(['Ann works at Acme: refuted', 'Ann works at Apex: accepted']);
  expect((await memory.facts())[0]?.validAt).toEqual(new Date('2020-01-01'));
});

test('taken back, the correction leaves the old value as it was', async () => {
  const memory = await told([said('allergic_to', 'peanuts'), said('allergic_to', 'walnuts', { says: 'corrected', instead_of: 'peanuts' })]);
  await memory.retract('e1');
  expect(await beliefs(memory)).toEqual(['Ann is allergic to peanuts: accepted']);
});

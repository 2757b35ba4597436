import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import { STANDINGS } from '../../src/domain/fact.ts';
import { type Memory, type OntologyInput, openMemory } from '../../src/index.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { type Said, saidThings } from './random-statements.ts';

const cardinality = fc.constantFrom('one', 'many', 'event');

/** In a group with others, where it holds one value at a time, or alone. */
const couple = fc.oneof(
  fc.record({ symmetric: fc.boolean(), cardinality: fc.constant('one' as const), group: fc.constantFrom('couple', null) }),
  fc.record({ symmetric: fc.boolean(), cardinality, group: fc.constant(null) }),
);

/** Ontologies that declare the same predicates, each in its own way. */
const ontology: fc.Arbitrary<OntologyInput> = fc
  .record({
    works: fc.record({ cardinality, aliases: fc.constantFrom([], ['employed_by']) }),
    likes: fc.record({ cardinality, aliases: fc.constantFrom([], ['loves']) }),
    owns: fc.record({ cardinality }),
    drives: fc.record({ cardinality, implies: fc.constantFrom([], ['owns']) }),
    partners: fc.tuple(couple, couple, couple),
    reports: fc.record({ cardinality, inverses: fc.constantFrom([], ['manages']) }),
    friends: fc.record({ cardinality, symmetric: fc.boolean() }),
    visited: fc.record({ cardinality, aliases: fc.constantFrom([], ['employed_by'], ['loves']) }),
  })
  .map(({ works, likes, owns, drives, partners, reports, friends, visited }) => {
    const taken = [...works.aliases, ...likes.aliases];
    const [dating, engaged, married] = partners;
    return {
      predicates: {
        works_at: works,
        likes,
        owns,
        drives,
        dating,
        engaged_to: engaged,
        married_to: married,
        reports_to: { ...reports, inverseKinds: ['person'] },
        friend_of: friends,
        visited: { ...visited, aliases: visited.aliases.filter((alias) => !taken.includes(alias)) },
      },
    };
  });

/** What a correction of a named old value refutes elsewhere is settled when it is told: it does not follow a predicate that is redefined later. */
const things = saidThings({ maxLength: 8 }).map((said) => said.filter(({ statement }) => !('instead_of' in statement)));

async function tell(store: GraphStore, said: readonly Said[], declared: OntologyInput): Promise<Memory> {
  const memory = await openMemory({ store, ontology: declared });
  for (const { id, statement, saidAt } of said) {
    const options = { id, occurredAt: saidAt };
    if ('predicate' in statement) await memory.stateAll([statement], options).catch(() => undefined);
    else if (statement.same_as !== undefined) await memory.identities.merge(statement.entity, statement.same_as, options);
    else await memory.identities.split(statement.entity, statement.not_same_as ?? '', options);
  }
  return memory;
}

async function everything(memory: Memory) {
  const facts = await memory.facts({ during: 'ever', standings: [...STANDINGS] });
  return facts.map(({ recordedAt, expiredAt, ...fact }) => JSON.stringify(fact)).toSorted();
}

it('a changed ontology gives the facts that it would have given from the start', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(things, ontology, ontology, async (said, first, second) => {
      const store = inMemoryStore();
      await tell(store, said, first);
      const changed = await openMemory({ store, ontology: second });
      const fromTheStart = await tell(inMemoryStore(), said, second);
      expect(await everything(changed)).toEqual(await everything(fromTheStart));
    }),
    { numRuns: 400 },
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import { IncorrectInputError, type MemoryView, openMemory, type PredicateInput } from '../../src/index.ts';
import { type Said, saidThings } from './random-statements.ts';

const HOUR = 3_600_000;
const NAMES = [
  'works_at',
  'employed_by',
  'toils_at',
  'likes',
  'loves',
  'owns',
  'drives',
  'visited',
  'called_on',
  'reports_to',
  'manages',
  'bosses',
  'dating',
];

/** What a user may say of a predicate that things are said about, or will be. */
const definition: fc.Arbitrary<PredicateInput> = fc.oneof(
  fc.record({ name: fc.constant('works_at'), aliases: fc.constantFrom([], ['toils_at'], ['called_on', 'employed_by']) }),
  fc.record({ name: fc.constantFrom('likes', 'visited', 'owns'), cardinality: fc.constantFrom('one', 'many', 'event') }),
  fc.record({ name: fc.constant('reports_to'), inverses: fc.constantFrom([], ['manages'], ['bosses', 'manages']) }),
  fc.record({ name: fc.constantFrom('dating', 'drives'), symmetric: fc.boolean(), group: fc.constantFrom('couple', null) }),
);

const step = fc.oneof(
  { weight: 2, arbitrary: saidThings({ maxLength: 2 }) },
  { weight: 1, arbitrary: definition.map((given) => ({ given })) },
);

/** What was set before may not go together with it: then nothing is changed. */
function unlessContradicting(error: unknown): void {
  if (!(error instanceof IncorrectInputError)) throw error;
}

/** What a view answers to questions by every name, and why. */
async function answers(view: MemoryView): Promise<unknown> {
  const asked = NAMES.map(async (predicate) => [
    await view.facts({ predicate, during: 'ever', standings: ['accepted', 'outranked', 'refuted', 'unsure', 'dangling'] }),
    await view.state('Ann', predicate),
    await view.timeline('Bob', { predicate }),
    await view.neighbours('Ann', { predicates: [predicate] }),
  ]);
  const facts = await view.facts({ during: 'ever' });
  return [await Promise.all(asked), await Promise.all(facts.map(({ id }) => view.explain(id)))];
}

it('P5: what a relation was called, and what was answered under its names, stays as it was known', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      const clock = { now: Date.UTC(2025, 0, 1) };
      const memory = await openMemory({ store: inMemoryStore(), clock: { now: () => clock.now } });
      const point = () => ({ knownAt: new Date(clock.now), validAt: new Date(Date.UTC(2024, 0, 20)) });
      const told: { readonly at: ReturnType<typeof point>; readonly said: unknown }[] = [];
      for (const [index, taken] of steps.entries()) {
        clock.now += HOUR;
        if ('given' in taken) await memory.predicates.set(taken.given).catch(unlessContradicting);
        else for (const said of taken) await tell(said, `${index}-${said.id}`);
        told.push({ at: point(), said: await answers(memory.asOf(point())) });
      }
      for (const { at, said } of told) expect(await answers(memory.asOf(at))).toEqual(said);

      async function tell({ statement, saidAt }: Said, id: string): Promise<void> {
        const options = { id, occurredAt: saidAt };
        if ('predicate' in statement) await memory.stateAll([statement], options).catch(() => undefined);
        else if (statement.same_as !== undefined) await memory.identities.merge(statement.entity, statement.same_as, options);
      }
    }),
    { numRuns: Number(process.env['ASOF_PROPERTY_RUNS'] ?? 60) },
  );
});

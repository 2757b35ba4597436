import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import { openMemory } from '../../src/index.ts';
import type { Memory } from '../../src/memory.ts';
import { type Said, saidThings } from './random-statements.ts';

const RUNS = Number(process.env['ASOF_PROPERTY_RUNS'] ?? 150);
const HOUR = 3_600_000;

interface Opened {
  readonly memory: Memory;
  readonly clock: { now: number };
}

async function opened(): Promise<Opened> {
  const clock = { now: Date.UTC(2025, 0, 1) };
  return { memory: await openMemory({ store: inMemoryStore(), clock: { now: () => clock.now } }), clock };
}

async function told({ memory, clock }: Opened, said: readonly Said[]): Promise<void> {
  for (const { id, statement, saidAt } of said) {
    clock.now += HOUR;
    const options = { id, occurredAt: saidAt };
    if ('entity' in statement) {
      const { entity, same_as: sameAs, not_same_as: other = entity } = statement;
      await (sameAs === undefined ? memory.identities.split(entity, other, options) : memory.identities.merge(entity, sameAs, options));
      continue;
    }
    const outcome = await memory.stateAll([statement], options).catch((error: unknown) => error);
    if (outcome instanceof Error && !outcome.message.includes('is not after valid_at')) throw outcome;
  }
}

/** Everything that the memory believes, without transaction times. */
async function beliefs(memory: Memory): Promise<readonly unknown[]> {
  const facts = await memory.facts({ during: 'ever', standings: ['accepted', 'outranked', 'refuted', 'unsure', 'dangling'] });
  return facts.map(({ recordedAt, expiredAt, ...fact }) => fact).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

describe('the promises, through the public API', () => {
  it('P1: any order of arrival gives the same facts', async () => {
    await fc.assert(
      fc.asyncProperty(
        saidThings({ maxLength: 8 }).chain((said) =>
          fc.tuple(fc.constant(said), fc.shuffledSubarray([...said], { minLength: said.length })),
        ),
        async ([said, shuffled]) => {
          const a = await opened();
          const b = await opened();
          await told(a, said);
          await told(b, shuffled);
          expect(await beliefs(b.memory)).toEqual(await beliefs(a.memory));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('P2: the same episodes again change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(saidThings({ maxLength: 6 }), async (said) => {
        const once = await opened();
        await told(once, said);
        const before = await Array.fromAsync(once.memory.export());
        await told(once, said);
        expect(await Array.fromAsync(once.memory.export())).toEqual(before);
      }),
      { numRuns: RUNS },
    );
  });

  it('P3: taking an episode back leaves what there would be without it', async () => {
    await fc.assert(
      fc.asyncProperty(saidThings({ maxLength: 7 }), fc.nat(), async (said, choice) => {
        const index = choice % said.length;
        const all = await opened();
        await told(all, said);
        const { id } = said[index] as Said;
        if ((await all.memory.episodes({ ids: [id] })).length > 0) await all.memory.retract(id);
        const without = await opened();
        await told(
          without,
          said.filter((_, other) => other !== index),
        );
        expect(await beliefs(all.memory)).toEqual(await beliefs(without.memory));
      }),
      { numRuns: RUNS },
    );
  });

  it('P4: a single-valued relation has at most one main value at any instant', async () => {
    await fc.assert(
      fc.asyncProperty(saidThings({ maxLength: 8 }), fc.integer({ min: -5, max: 40 }), async (said, days) => {
        const once = await opened();
        const single = said.filter(
          ({ statement }) => 'predicate' in statement && ['works_at', 'employed_by'].includes(statement.predicate) && !statement.also,
        );
        await told(once, single);
        const view = once.memory.asOf({ validAt: new Date(Date.UTC(2024, 0, 1) + days * 24 * HOUR) });
        for (const person of ['Ann', 'Bob', 'Cleo'])
          expect((await view.facts({ about: person, predicate: 'works_at' })).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: RUNS },
    );
  });

  it('P5 and P7: what was known at a time never changes, and shows nothing recorded later', async () => {
    await fc.assert(
      fc.asyncProperty(saidThings({ maxLength: 8 }), fc.nat(), fc.boolean(), async (said, choice, retracts) => {
        const once = await opened();
        const cut = choice % said.length;
        await told(once, said.slice(0, cut));
        const knownAt = new Date(once.clock.now);
        const question = { during: 'ever', standings: ['accepted', 'outranked', 'refuted', 'unsure', 'dangling'] } as const;
        const then = await once.memory.asOf({ knownAt }).facts(question);
        const people = await once.memory.asOf({ knownAt }).entities();
        await told(once, said.slice(cut));
        const first = said[0] as Said;
        if (retracts && (await once.memory.episodes({ ids: [first.id] })).length > 0) {
          once.clock.now += HOUR;
          await once.memory.retract(first.id);
        }
        const later = await once.memory.asOf({ knownAt }).facts(question);
        expect(later).toEqual(then);
        expect(later.every(({ recordedAt }) => recordedAt <= knownAt)).toBe(true);
        expect(await once.memory.asOf({ knownAt }).entities()).toEqual(people);
      }),
      { numRuns: RUNS },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashEmbedding } from '../../src/adapters/hash-embedding/hash-embedding.ts';
import { type Memory, type MemoryFact, type MemoryView, openMemory } from '../../src/index.ts';
import type { StoreUnderTest } from '../adapters/stores.ts';
import { quietExtractor } from '../search/quiet-extractor.ts';
import { tellingModel } from '../summaries/told-facts.ts';
import { type Said, saidThings } from './random-statements.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2024, 0, 1);
const NAMES = ['Ann', 'Bob', 'Cleo', 'Acme', 'Mini'] as const;

const words = fc.constantFrom('Ann', 'Bob', 'Cleo', 'Acme', 'tea', 'the Mini', 'Rome', 'we saw', 'and liked');
const message = fc.array(words, { minLength: 1, maxLength: 6 }).map((said) => said.join(' '));
/** A statement, a message, or both, one after the other. */
const memories = fc.tuple(saidThings({ maxLength: 7 }), fc.array(message, { maxLength: 7 }));

/** P7: an answer as of a point shows nothing that was recorded after `knownAt`, and no current fact whose period leaves out `validAt`. */
export function holdsNoLeak({ name, place }: StoreUnderTest, { runs }: { readonly runs: number }): void {
  describe(`what leaks from later times: ${name}`, () => {
    it('nothing, in search with communities, path, neighbours, subgraph, entity with its summary, timeline, measures, context with profiles, and facts', {
      timeout: 600_000,
    }, async () => {
      await fc.assert(
        fc.asyncProperty(
          memories,
          fc.nat(),
          fc.integer({ min: -5, max: 40 }),
          fc.boolean(),
          async ([said, messages], choice, day, retracts) => {
            const { open, remove } = await place();
            const clock = { now: Date.UTC(2025, 0, 1) };
            const memory = await openMemory({
              store: await open(),
              clock: { now: () => clock.now },
              extractor: quietExtractor,
              embedding: hashEmbedding({ dimension: 32 }),
              summaries: { model: tellingModel(), quietMs: 2 ** 30, fewestFacts: 1 },
            });
            try {
              const cut = choice % (said.length + 1);
              const pass = async (from: number, to: number) => {
                for (let index = from; index < to; index += 1) {
                  clock.now += HOUR;
                  await tell(memory, said[index] as Said);
                  const text = messages[index];
                  if (text !== undefined)
                    await memory.ingest(
                      { id: `m${index}`, text, occurredAt: new Date(START + index * HOUR), speaker: 'Ann' },
                      { wait: true },
                    );
                }
              };
              await pass(0, cut);
              await memory.summarise();
              const at = { knownAt: new Date(clock.now), validAt: new Date(START + day * 24 * HOUR) };
              const then = await everyAnswer(memory.asOf(at));
              await pass(cut, said.length);
              const [first] = said;
              clock.now += HOUR;
              if (retracts && first && (await memory.episodes({ ids: [first.id] })).length > 0) await memory.retract(first.id);
              clock.now += HOUR;
              await memory.summarise();
              const later = await everyAnswer(memory.asOf(at));
              expect(later.answers).toEqual(then.answers);
              for (const fact of later.current) {
                expect(fact.recordedAt.getTime()).toBeLessThanOrEqual(at.knownAt.getTime());
                expect(fact.expiredAt).toBeNull();
                expect(fact.validAt === null || fact.validAt <= at.validAt).toBe(true);
                expect(fact.invalidAt === null || at.validAt < fact.invalidAt).toBe(true);
              }
            } finally {
              await memory.close();
              await remove();
            }
          },
        ),
        { numRuns: runs },
      );
    });
  });
}

async function tell(memory: Memory, { id, statement, saidAt }: Said): Promise<void> {
  const options = { id, occurredAt: saidAt };
  if ('entity' in statement) {
    const { entity, same_as: same, not_same_as: other = entity } = statement;
    await (same === undefined ? memory.identities.split(entity, other, options) : memory.identities.merge(entity, same, options));
    return;
  }
  const outcome = await memory.stateAll([statement], options).catch((error: unknown) => error);
  if (outcome instanceof Error && !outcome.message.includes('is not after valid_at')) throw outcome;
}

/** What the read API answers; ranks may follow the statistics of a growing text index, what is found may not. */
async function everyAnswer(view: MemoryView): Promise<{ readonly answers: unknown; readonly current: readonly MemoryFact[] }> {
  const found = await view.search('Ann Bob Cleo tea Acme Mini Rome', {
    kinds: ['facts', 'entities', 'episodes', 'communities'],
    limit: 500,
  });
  const ranked = await view.search('Ann', { graph: 'pagerank', limit: 500 });
  const parts = await partsOf(view);
  const answers = {
    found: found
      .map((result) =>
        result.kind === 'facts'
          ? { fact: result.fact, claims: result.claims, distance: result.distance }
          : result.kind === 'entities'
            ? { entity: result.entity }
            : result.kind === 'communities'
              ? { community: result.community }
              : { episode: result.episode },
      )
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    ranked: ranked
      .flatMap((result) => (result.kind === 'facts' ? [{ id: result.fact.id, distance: result.distance }] : []))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    parts,
    facts: await view.facts(),
    entities: await Promise.all(NAMES.map((name) => view.entity(name))),
    neighbours: await view.neighbours('Ann', { hops: 3 }),
    paths: await Promise.all(NAMES.map((name) => view.path('Ann', name))),
    subgraph: await view.subgraph({ around: 'Ann', hops: 3 }),
    wholeGraph: await view.subgraph(),
    measured: await Promise.all(NAMES.map((name) => view.measure({ about: name }))),
    related: await view.relate({ about: 'Ann' }, { about: 'Bob' }),
    timelines: await Promise.all(NAMES.map((name) => view.timeline(name))),
    context: await view.context({ thread: 'main', query: 'what did Ann, Bob and Cleo like before?', maxTokens: 100_000, mostFacts: 200 }),
  };
  const current = [
    ...[...found, ...ranked].flatMap((result) => (result.kind === 'facts' ? [result.fact] : [])),
    ...answers.facts,
    ...answers.entities.flatMap((entity) => entity?.facts ?? []),
    ...answers.neighbours.flatMap(({ via }) => via),
    ...answers.wholeGraph.edges.map(({ fact }) => fact),
    ...answers.subgraph.edges.map(({ fact }) => fact),
    ...answers.paths.flatMap((path) => path?.facts ?? []),
  ];
  return { answers, current };
}

/** What a context block is made of, as a writer of one is handed it. */
async function partsOf(view: MemoryView) {
  let handed: unknown;
  await view.context({
    thread: 'main',
    query: 'how were Ann, Bob and Cleo before?',
    format: ({ profiles, facts, past, recent, relevant }) => {
      const turns = [...recent, ...relevant].map(({ id, text, retractedAt }) => ({ id, text, retractedAt }));
      handed = { profiles, facts, past, turns: turns.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
      return '';
    },
  });
  return handed;
}

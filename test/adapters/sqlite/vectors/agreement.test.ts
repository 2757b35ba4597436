import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inMemoryStore } from '../../../../src/adapters/in-memory/in-memory-store.ts';
import { sqliteStore } from '../../../../src/adapters/sqlite/sqlite-store.ts';
import type { EmbeddedText } from '../../../../src/domain/graph-changes.ts';
import type { GraphStore } from '../../../../src/ports/graph-store.ts';
import { SEARCH_KINDS } from '../../../../src/ports/search-kind.ts';
import { sampleEpisode } from '../../../../src/testing/sample-episode.ts';
import { SAMPLE_MODEL, sampleVector } from '../../../../src/testing/sample-vector.ts';
import { outcomeOf } from '../../agreement/outcome.ts';
import { changesFor, randomWish } from '../../agreement/random-changes.ts';
import { asked, episodeId, factId, instant, key, some, space, words } from '../../agreement/world.ts';
import { temporaryFile } from '../temporary-file.ts';

/** Numbers that halves hold exactly, so that both stores have the same scores. */
const vector = fc
  .tuple(...Array.from({ length: SAMPLE_MODEL.dimension }, () => fc.constantFrom(-0.5, -0.25, 0, 0.25, 0.5)))
  .map((numbers) => Float32Array.from(numbers));

const given = fc
  .record({ kind: fc.constantFrom(...SEARCH_KINDS), id: fc.oneof(factId, key, episodeId), text: words, vector })
  .map(({ kind, id, text, vector: numbers }): EmbeddedText => ({ ...sampleVector(kind, id, text, 0), vector: numbers }));

const query = fc.record({
  kind: fc.constantFrom(...SEARCH_KINDS),
  vector,
  knownAt: asked,
  at: fc.option(asked),
  limit: fc.nat(9),
});

const asks = query.map(({ at, ...rest }) => (at === null ? rest : { ...rest, validAt: at }));

type Step = (state: GraphStore) => Promise<(store: GraphStore) => Promise<unknown>>;

/** Vectors for what a commit writes, besides others. */
const commit = fc.tuple(randomWish, some(given), fc.array(vector, { minLength: 20, maxLength: 20 })).map(
  ([wish, others, fresh]): Step =>
    async (state) => {
      const changes = await changesFor(wish, state);
      const texts = [
        ...changes.facts.map(({ id, sentence }) => ({ kind: 'facts', id, text: sentence }) as const),
        ...changes.mentions.map(({ key: id, name }) => ({ kind: 'entities', id, text: name }) as const),
      ];
      const vectors = texts.map(({ kind, id, text }, index) => ({
        ...sampleVector(kind, id, text, 0),
        vector: fresh[index % 20] as Float32Array,
      }));
      return (store) => store.commit(structuredClone({ ...changes, vectors: [...vectors.filter((_, index) => index % 3 > 0), ...others] }));
    },
);

const step = fc.oneof(
  { weight: 6, arbitrary: commit },
  {
    weight: 3,
    arbitrary: fc.tuple(space, some(fc.tuple(episodeId, words)), instant, vector).map(
      ([name, texts, now, numbers]): Step =>
        async () =>
        async (store) => {
          const recorded = await store.recordEpisodes(
            name,
            texts.map(([id, text]) => sampleEpisode(id, { text })),
            now,
          );
          const vectors = recorded.map(({ episode: { id, text } }) => ({ ...sampleVector('episodes', id, text, 0), vector: numbers }));
          await store.vectors?.put(name, vectors);
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(space, some(given)).map(
      ([name, vectors]): Step =>
        async () =>
        (store) =>
          store.vectors?.put(name, vectors) ?? Promise.reject(),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(space, some(episodeId, 2)).map(
      ([name, ids]): Step =>
        async () =>
        (store) =>
          store.erase(name, ids),
    ),
  },
  {
    weight: 1,
    arbitrary: space.map(
      (name): Step =>
        async () =>
        (store) =>
          store.deleteSpace(name),
    ),
  },
);

test('similarity search agrees with the oracle after any commits, erasures and removals', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, space, asks), { minLength: 1, maxLength: 25, size: 'max' }), async (steps) => {
      const file = temporaryFile();
      const stores = [inMemoryStore(), sqliteStore({ file }), sqliteStore({ file })] as const;
      const [oracle, writer, reader] = stores;
      try {
        for (const store of [oracle, writer]) await store.vectors?.declare(SAMPLE_MODEL);
        for (const [prepare, name, question] of steps) {
          const ask = await prepare(oracle);
          expect(await outcomeOf(ask(writer))).toEqual(await outcomeOf(ask(oracle)));
          for (const store of [writer, reader]) {
            same(await store.vectors?.search(name, question), await oracle.vectors?.search(name, question));
            const { kind, limit } = question;
            same(
              await store.vectors?.missing(name, { kind, limit: limit + 1 }),
              await oracle.vectors?.missing(name, { kind, limit: limit + 1 }),
            );
            same(await store.vectors?.describe(), await oracle.vectors?.describe());
          }
        }
      } finally {
        for (const store of stores) await store.close();
      }
    }),
    { numRuns: 60 },
  );
});

function same(answer: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(answer, expected)) expect(answer).toStrictEqual(expected);
}

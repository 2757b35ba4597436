import type { Instant } from '../src/domain/instant.ts';
import { LATEST } from '../src/domain/instant.ts';
import type { ClusteredVectors } from './clustered-vectors.ts';
import { entityCount, entityName, FIRST_DAY, type GeneratedSpace, LAST_DAY, seeded, zipfEntity } from './generated-graph.ts';

export interface SearchQuestion {
  readonly text: string;
  readonly vector: Float32Array;
  readonly validAt: Instant;
  readonly knownAt: Instant;
}

const ASKED = ['works_at', 'lives_in', 'likes', 'knows', 'owns', 'visited'];

/** Questions about entities by their degree, some with a predicate or a second name; six of ten as of now, the others as of some day. */
export function searchQuestions(space: GeneratedSpace, vectors: ClusteredVectors, count: number): readonly SearchQuestion[] {
  const random = seeded(4711);
  const entities = entityCount(space);
  const spread = () => FIRST_DAY + Math.floor((0.2 + 0.8 * random()) * (LAST_DAY - FIRST_DAY));
  return Array.from({ length: count }, (_, index) => {
    const subject = entityName(zipfEntity(random, entities));
    const object = entityName(zipfEntity(random, entities));
    const predicate = ASKED[Math.floor(random() * ASKED.length)] as string;
    const words = predicate.replaceAll('_', ' ');
    const text = [subject, ...(random() < 0.5 ? [words] : []), ...(random() < 0.3 ? [object] : [])].join(' ');
    const vector = vectors.near(vectors.of(subject, predicate, `${subject} ${words} ${object}`), index);
    const times =
      random() < 0.6 ? { validAt: LAST_DAY, knownAt: LATEST } : { validAt: spread(), knownAt: random() < 0.5 ? LATEST : spread() };
    return { text: `${text}?`, vector, ...times };
  });
}

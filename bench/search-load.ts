import { createHash } from 'node:crypto';
import type { EmbeddedText } from '../src/domain/graph-changes.ts';
import type { GraphStore } from '../src/ports/graph-store.ts';
import type { ClusteredVectors } from './clustered-vectors.ts';
import type { ExactNearest } from './exact-nearest.ts';
import { type GeneratedSpace, generatedRecords } from './generated-graph.ts';

const BATCH = 5000;

/** Imports a space, gives every fact its vector, and tells the exact search of each. */
export async function fillWithVectors(
  store: GraphStore,
  space: GeneratedSpace,
  vectors: ClusteredVectors,
  exact: ExactNearest | null,
): Promise<void> {
  await store.importSpace(space.name, generatedRecords(space));
  let batch: EmbeddedText[] = [];
  for await (const { type, value } of generatedRecords(space)) {
    if (type !== 'fact') continue;
    const vector = vectors.of(value.subjectName, value.predicate, value.sentence);
    exact?.add(value, vector);
    batch.push({ kind: 'facts', id: value.id, textHash: createHash('sha256').update(value.sentence).digest('hex'), vector });
    if (batch.length === BATCH) {
      await store.vectors?.put(space.name, batch);
      batch = [];
    }
  }
  await store.vectors?.put(space.name, batch);
}

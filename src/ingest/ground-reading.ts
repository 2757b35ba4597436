import type { StoredEpisode } from '../domain/episode.ts';
import type { Reading } from '../ports/extractor.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import type { DeclaredOntology } from '../resolution/declared-ontology.ts';
import { checkReading } from './check-reading.ts';
import { type Grounded, ground } from './ground.ts';

/** From what was read to claims and mentions: held against the user's ontology, then grounded. */
export async function groundReading(
  { store, ontology }: { readonly store: GraphStore; readonly ontology?: DeclaredOntology | undefined },
  space: string,
  episode: StoredEpisode,
  reading: Reading,
): Promise<Grounded> {
  return ground(episode, ontology ? await checkReading(store, space, { declared: ontology, episode, reading }) : reading);
}

import type { StoredEpisode } from '../domain/episode.ts';
import type { EmbeddedText, GraphChanges } from '../domain/graph-changes.ts';
import { AsofError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { EmbeddingModel } from '../ports/embedding-model.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import type { DeclaredOntology } from '../resolution/declared-ontology.ts';
import { type FoldedChanges, foldChanges, type Intent } from '../resolution/fold-changes.ts';
import { embedTexts, type ToEmbed, textsOf } from './embed-changes.ts';
import type { Meter } from './meter.ts';

export interface WriteContext {
  readonly store: GraphStore;
  readonly clock: Clock;
  /** Makes what is committed findable by meaning; left out = only by words. */
  readonly embedding?: EmbeddingModel | undefined;
  /** Counts what is kept with the episode of the commit; left out = nothing is. */
  readonly meter?: Meter | undefined;
  /** What the user has declared: every space that is written to is brought in line with it. */
  readonly ontology?: DeclaredOntology | undefined;
  readonly signal?: AbortSignal;
}

const MAX_FOLDS = 50;

/** Folds and commits; where somebody else committed in between it folds again, without reading the message a second time. */
export async function commitIntent(
  { store, clock, embedding, meter, ontology, signal }: WriteContext,
  space: string,
  intent: Intent,
  rest: Partial<Pick<GraphChanges, 'lease' | 'outcomes' | 'retractedEpisodes'>>,
  episode: StoredEpisode | null = null,
): Promise<FoldedChanges> {
  for (let tries = 1; ; tries += 1) {
    signal?.throwIfAborted();
    const { before, ...folded } = await foldChanges(store, space, { ...intent, declared: ontology?.definitions ?? [] }, clock.now());
    try {
      const vectors = embedding ? await vectorsIfReachable({ store, embedding, signal }, textsOf(folded, episode)) : [];
      const outcomes = (rest.outcomes ?? []).map((outcome) =>
        meter && episode && outcome.episodeId === episode.id && episode.kind !== 'facts'
          ? { ...outcome, usage: meter.kept(folded.recordedAt, { failed: false }) }
          : outcome,
      );
      await store.commit({ space, lease: null, retractedEpisodes: [], ...rest, outcomes, ...folded, vectors });
      return { before, ...folded };
    } catch (error) {
      const moved = error instanceof AsofError && error.code === 'revision-moved';
      if (!moved || tries === MAX_FOLDS) throw error;
    }
  }
}

/** Facts do not wait for an embedding endpoint: what has no vector yet is found by its words, and gets its vector later. */
async function vectorsIfReachable(
  {
    store,
    embedding,
    signal,
  }: Pick<WriteContext, 'store'> & { readonly embedding: EmbeddingModel; readonly signal: AbortSignal | undefined },
  texts: readonly ToEmbed[],
): Promise<readonly EmbeddedText[]> {
  try {
    return await embedTexts(store, embedding, texts, { signal });
  } catch (error) {
    if (error instanceof AsofError && error.category === 'unavailable') return [];
    throw error;
  }
}

import type { Claim } from '../domain/claim.ts';
import type { StoredEpisode } from '../domain/episode.ts';
import type { Entity } from '../domain/mention.ts';
import type { FactVersion } from '../domain/stored.ts';
import type { Placed, Retriever } from './fuse.ts';

/** Why a result is where it is. */
export interface Score {
  readonly score: number;
  /** Where each retriever put it. */
  readonly parts: Readonly<Partial<Record<Retriever, Placed>>>;
}

export type Found = Score &
  (
    | {
        readonly kind: 'facts';
        readonly fact: FactVersion;
        readonly claims: readonly { readonly claim: Claim; readonly episode: StoredEpisode | undefined }[];
        readonly distance: number | null;
      }
    | { readonly kind: 'entities'; readonly entity: Entity }
    | { readonly kind: 'episodes'; readonly episode: StoredEpisode }
  );

/** The words of a result, as a reranker or a reader sees them. */
export function wordsOf(result: Found): string {
  if (result.kind === 'facts') return result.fact.sentence;
  return result.kind === 'entities' ? result.entity.name : result.episode.text;
}

import type { Claim } from '../domain/claim.ts';
import type { EntityKey } from '../domain/entity-key.ts';
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

/** Entities that have more to do with each other than with the rest of what is near a question, as of the view's point. */
export interface FoundCommunity {
  /** The key of its most central member. */
  readonly id: EntityKey;
  /** The most central first (PageRank within what is near the question). */
  readonly members: readonly (Entity & { readonly centrality: number })[];
  /** Made of facts between its members that hold at the view's instant, by a template. */
  readonly summary: string;
  /** Those facts. */
  readonly factIds: readonly string[];
}

/** A fact that the graph leads to. */
export interface FoundByGraph {
  readonly id: string;
  /** As the retriever scores: the distance, or the share of a walk. */
  readonly score: number;
  /** How many facts away from the nearest named entity, from 1. */
  readonly distance: number;
}

export type Found = Score &
  (
    | {
        readonly kind: 'facts';
        readonly fact: FactVersion;
        readonly claims: readonly { readonly claim: Claim; readonly episode: StoredEpisode | undefined }[];
        readonly distance: number | null;
        readonly path: readonly FactVersion[] | null;
      }
    | { readonly kind: 'entities'; readonly entity: Entity }
    | { readonly kind: 'episodes'; readonly episode: StoredEpisode }
    | { readonly kind: 'communities'; readonly community: FoundCommunity }
  );

/** The words of a result, as a reranker or a reader sees them. */
export function wordsOf(result: Found): string {
  if (result.kind === 'facts') return result.fact.sentence;
  if (result.kind === 'communities') return result.community.summary;
  return result.kind === 'entities' ? result.entity.name : result.episode.text;
}

import type { EmbeddedText } from '../domain/graph-changes.ts';
import type { Instant } from '../domain/instant.ts';
import type { SearchKind } from './search-kind.ts';

/** Which model made the vectors of a store. One store has one. */
export interface VectorSpace {
  readonly model: string;
  readonly dimension: number;
}

export interface VectorQuery {
  readonly kind: SearchKind;
  /** Unit length. */
  readonly vector: Float32Array;
  /** Facts only: holds at this instant. Left out = at any time. */
  readonly validAt?: Instant;
  readonly knownAt: Instant;
  readonly limit: number;
}

export interface VectorHit {
  readonly id: string;
  /** Cosine, -1 to 1. */
  readonly score: number;
}

/**
 * Similarity search inside a store. Space and both time axes are tested before the best `limit` are taken, so a search as of any time returns
 * its full number. Only accepted facts are found.
 *
 * A vector belongs to one text of one record: a fact version has the vector that was given for its id and its sentence, an entity those of its names as
 * they were believed then (the nearest counts), an episode that of its text. So a later version with the same sentence is found too, and a name that was
 * learned later is not found earlier. Vectors go with the last record that has the text. Exports carry none: an imported space has them missing.
 */
export interface VectorIndex {
  /** What the store holds; `null` while it holds no vector. */
  describe(): Promise<VectorSpace | null>;
  /** Fixes the model of an empty store. @throws StoreError `other-embedding-model` naming both where it holds vectors of another */
  declare(space: VectorSpace): Promise<void>;
  /** Vectors of texts that were embedded before, by hash; those unknown are left out. */
  cached(textHashes: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;
  /**
   * Adds vectors outside of a commit, as re-embedding does; replaces the ones that are there. Those of a text that no record of this id has are passed over.
   *
   * @throws AsofError `embedding-dimension` naming both lengths; StoreError `no-embedding-model` where none was declared. So does a commit
   */
  put(space: string, vectors: readonly EmbeddedText[]): Promise<void>;
  /**
   * Texts that have no vector yet, in order of id, after `after`: sentences of accepted facts, names that are not plain values, messages; of every time.
   * One that has several texts is given whole, so there may be more than `limit`.
   */
  missing(
    space: string,
    query: { readonly kind: SearchKind; readonly after?: string; readonly limit: number },
  ): Promise<readonly { readonly id: string; readonly text: string }[]>;
  /** Best first; equal scores in order of id. @throws AsofError `embedding-dimension` naming both lengths */
  search(space: string, query: VectorQuery): Promise<readonly VectorHit[]>;
  /** Drops every vector of the store, so that another model can take over. */
  clear(): Promise<void>;
}

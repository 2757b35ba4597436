/** Turns texts into vectors whose cosine tells how near they are in meaning. */
export interface EmbeddingModel {
  /** Kept by the store: vectors of different models are never compared. */
  readonly id: string;
  /** Length of every vector. */
  readonly dimension: number;
  /** What its nearness counts in a search, where full text counts 1. Default 1; a model that knows spelling and no meaning says less. */
  readonly weight?: number;
  /**
   * One unit-length vector for each text, in order; as few calls as the endpoint allows.
   *
   * @param purpose some models embed questions and documents differently
   * @throws AsofError `unavailable`, or `incorrect` where the endpoint gives another dimension
   */
  embed(
    texts: readonly string[],
    options: { readonly purpose: 'query' | 'document'; readonly signal?: AbortSignal },
  ): Promise<readonly Float32Array[]>;
}

/** Puts search results into a better order: a cross-encoder behind an endpoint, or a model. */
export interface Reranker {
  readonly id: string;
  /**
   * One score for each text, in order; higher is nearer to the question. Scores are comparable within one call only.
   *
   * @throws AsofError `unavailable`; the search then keeps its own order
   */
  rerank(query: string, texts: readonly string[], options?: { readonly signal?: AbortSignal }): Promise<readonly number[]>;
}

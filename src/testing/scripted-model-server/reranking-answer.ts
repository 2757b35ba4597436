import { z } from 'zod';

const rerankBody = z.object({
  model: z.string(),
  query: z.string(),
  documents: z.array(z.string()).min(1),
  top_n: z.int().positive().optional(),
});

/** The body of `/rerank`, the nearest first, or what is wrong with the request. */
export function rerankingAnswer(body: unknown, relevance: (query: string, text: string) => number): object | string {
  const read = rerankBody.safeParse(body);
  if (!read.success) return z.prettifyError(read.error);
  const { model, query, documents, top_n: limit = documents.length } = read.data;
  const results = documents.map((text, index) => ({ index, relevance_score: relevance(query, text) }));
  return { model, results: results.toSorted((a, b) => b.relevance_score - a.relevance_score).slice(0, limit) };
}

export function sharedWords(query: string, text: string): number {
  const words = new Set(text.toLowerCase().split(/\W+/));
  return query.split(/\W+/).filter((word) => words.has(word.toLowerCase())).length;
}

import type { EmbeddingModel } from '../ports/embedding-model.ts';

/** The same model, which is not asked twice for a document's vector: for the time of one message. @param onEmbedded told of texts that went to the model */
export function embeddedOnce(model: EmbeddingModel, onEmbedded: (texts: number) => void): EmbeddingModel {
  const made = new Map<string, Float32Array>();
  return {
    id: model.id,
    dimension: model.dimension,
    ...(model.weight === undefined ? {} : { weight: model.weight }),
    async embed(texts, options) {
      if (options.purpose !== 'document') return model.embed(texts, options);
      const missing = [...new Set(texts)].filter((text) => !made.has(text));
      const vectors = missing.length === 0 ? [] : await model.embed(missing, options);
      onEmbedded(vectors.length);
      for (const [index, text] of missing.entries()) made.set(text, vectors[index] as Float32Array);
      return texts.map((text) => made.get(text) as Float32Array);
    },
  };
}

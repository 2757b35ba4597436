export {
  type ExtractFeatures,
  type OpenPipeline,
  type PooledTensor,
  type TransformersEmbeddingOptions,
  transformersEmbedding,
} from './adapters/transformers/embedding-model.ts';

export { type AiSdkEmbeddingModelOptions, aiSdkEmbeddingModel } from './adapters/ai-sdk/embedding-model.ts';
export { type AiSdkLanguageModelOptions, aiSdkLanguageModel } from './adapters/ai-sdk/language-model.ts';
export { type AiSdkRerankerOptions, aiSdkReranker } from './adapters/ai-sdk/reranker.ts';

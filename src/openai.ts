export { type OpenaiEmbeddingModelOptions, openaiEmbeddingModel } from './adapters/openai/embedding-model.ts';
export type { OpenaiEndpointOptions } from './adapters/openai/endpoint.ts';
export { type OpenaiLanguageModelOptions, openaiLanguageModel } from './adapters/openai/language-model.ts';
export type { StructuredOutput } from './adapters/openai/learned.ts';
export type { PaceLimits } from './adapters/openai/pace.ts';
export { openaiReranker } from './adapters/openai/reranker.ts';
export type { Timer } from './adapters/shared/timer.ts';

export { type HashEmbeddingOptions, hashEmbedding } from './adapters/hash-embedding/hash-embedding.ts';
export type { Basis, Bound, Precision } from './domain/bound.ts';
export type { Claim, Says, Trust } from './domain/claim.ts';
export type { EpisodeState, StoredEpisode } from './domain/episode.ts';
export type { EpisodeUsage } from './domain/episode-usage.ts';
export type { Closing, Standing } from './domain/fact.ts';
export { parseInstant } from './domain/instant.ts';
export type { Entity, EntityKind } from './domain/mention.ts';
export type { PredicateDefinition } from './domain/predicate.ts';
export type { AllenRelation } from './domain/span.ts';
export type { ErrorCategory } from './errors.ts';
export { AsofError, IncorrectInputError, NotFoundError, StoreError } from './errors.ts';
export { type ModelExtractorOptions, modelExtractor } from './extraction/model/model-extractor.ts';
export { type BudgetedModel, type BudgetOptions, type DaySpend, withBudget } from './ingest/budget.ts';
export { type CostSum, type Costs, type CostsOptions, type Latency, spentSoFar } from './ingest/costs.ts';
export type { EpisodeInput } from './ingest/episode-input.ts';
export type { FactInput } from './ingest/fact-input.ts';
export type { IngestProgress } from './ingest/ingest-all.ts';
export { NEVER_REMEMBER } from './ingest/never-remember.ts';
export type { PolicyRule } from './ingest/policy.ts';
export type { Prices } from './ingest/prices.ts';
export type { Outcome } from './ingest/receipt.ts';
export type { Reextraction, ReextractOptions } from './ingest/reextract.ts';
export type { Retraction } from './ingest/retract.ts';
export { readStatement, type Statement } from './ingest/statement.ts';
export type { IngestOptions, Memory, Receipt, StatementOptions } from './memory.ts';
export type {
  AsOf,
  Difference,
  EntityProfile,
  FactExplanation,
  Lane,
  Measurement,
  MemoryEpisode,
  MemoryView,
  Relation,
  SearchResult,
  Subgraph,
} from './memory-view.ts';
export { type OpenMemoryOptions, openMemory } from './open-memory.ts';
export type { Clock } from './ports/clock.ts';
export type { EmbeddingModel } from './ports/embedding-model.ts';
export type {
  Ambiguity,
  Candidate,
  Choice,
  Extractor,
  ReadClaim,
  ReadEntity,
  Reading,
  Recall,
  Rejected,
  ToRead,
  Usage,
  Vocabulary,
} from './ports/extractor.ts';
export type { GraphStore, SpaceRecord, SpaceStats } from './ports/graph-store.ts';
export type { LanguageModel, ModelAnswer, ModelRequest } from './ports/language-model.ts';
export type { Reranker } from './ports/reranker.ts';
export type { SearchKind } from './ports/search-kind.ts';
export type { MemoryClaim, MemoryFact, When } from './present.ts';
export type { FactsQuestion } from './read/facts-about.ts';
export type { MeasureQuestion } from './read/measure.ts';
export type { RelatedFacts } from './read/relate.ts';
export type { KnowledgeState } from './read/state-of.ts';
export type { Summary } from './read/summary.ts';
export type { WalkOptions } from './read/walk.ts';
export type { PredicateInput } from './resolution/define-predicate.ts';
export type {
  AttributeDeclaration,
  AttributesOf,
  EntityTypeDeclaration,
  OntologyInput,
  PredicateDeclaration,
} from './resolution/ontology-input.ts';
export type { ContextOptions } from './search/context.ts';
export type { FoundCommunity } from './search/found.ts';
export type { ResultKind } from './search/result-kind.ts';
export type { SearchOptions } from './search/search.ts';
export type { SummaryOptions } from './summaries/summary-writer.ts';

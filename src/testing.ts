export { recordTo, replayFrom } from './testing/cassette.ts';
export { commitAt } from './testing/commit-at.ts';
export { type ExpectedConversation, type ExpectedFact, expectMemory, type MemoryExpectation } from './testing/expect-memory.ts';
export { type FixedClock, fixedClock } from './testing/fixed-clock.ts';
export { holdStoreCase } from './testing/hold-store-case.ts';
export { said } from './testing/said.ts';
export { type GivenClaim, sampleClaim } from './testing/sample-claim.ts';
export { sampleEpisode } from './testing/sample-episode.ts';
export { type GivenFact, type NewFactVersion, sampleFact } from './testing/sample-fact.ts';
export { sampleMention } from './testing/sample-mention.ts';
export { samplePredicate } from './testing/sample-predicate.ts';
export { sampleUsage } from './testing/sample-usage.ts';
export type { AskedBy, ScriptedChatRequest } from './testing/scripted-model-server/chat-request.ts';
export type { ModelFault } from './testing/scripted-model-server/model-fault.ts';
export {
  type RecordedModelRequest,
  type RefusedParameter,
  type ScriptedModelServer,
  type ScriptedModelServerOptions,
  scriptedModelServer,
} from './testing/scripted-model-server.ts';
export type { StoreCase } from './testing/store-contract/store-case.ts';
export { storeContract } from './testing/store-contract.ts';

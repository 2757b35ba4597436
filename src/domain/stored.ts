import type { Claim } from './claim.ts';
import type { EntityKey } from './entity-key.ts';
import type { Fact } from './fact.ts';
import type { Instant } from './instant.ts';
import type { Mention } from './mention.ts';
import type { PredicateDefinition } from './predicate.ts';

/** Transaction time `[recordedAt, expiredAt)`: when the engine believed something. `expiredAt` is `OPEN_END` while it still does. */
export interface TransactionTime {
  readonly recordedAt: Instant;
  readonly expiredAt: Instant;
}

/** One immutable record of a fact. A fact that changes expires its old version and records a new one. */
export interface FactVersion extends Fact, TransactionTime {
  /** What the subject and the object were called when the version was recorded. */
  readonly subjectName: string;
  readonly objectName: string;
  /** The fact as a sentence without its period: "Ben works at Anthropic". Full text is searched over it. */
  readonly sentence: string;
}

/** Subject, predicate and object after aliases, inverses and the order of symmetric pairs: where a claim competes. */
export interface Canonical {
  readonly subject: EntityKey;
  readonly predicate: string;
  readonly object: EntityKey;
}

/** A claim as it was said, and where it competes now. `expiredAt` ends when its episode is retracted or read again. */
export interface StoredClaim extends TransactionTime {
  readonly claim: Claim;
  readonly canonical: Canonical;
}

export interface StoredMention extends Mention, TransactionTime {}

/** What was known of a relation from one commit that set it to the next. */
export interface StoredPredicate extends PredicateDefinition, TransactionTime {}

/** The claim with its canonical keys in place, as the fold takes it. */
export function competing({ claim, canonical }: Pick<StoredClaim, 'claim' | 'canonical'>): Claim {
  return { ...claim, ...canonical };
}

/** Whether something was believed at `knownAt`. */
export function knownAt(record: TransactionTime, instant: Instant): boolean {
  return record.recordedAt <= instant && instant < record.expiredAt;
}

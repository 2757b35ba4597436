import type { EntityKind } from '../../../domain/mention.ts';
import type { ReadClaim } from '../../../ports/extractor.ts';

/** A claim with what kind of thing its ends are. */
export interface ClaimDraft {
  readonly claim: ReadClaim;
  readonly subjectKind: EntityKind;
  readonly objectKind: EntityKind;
}

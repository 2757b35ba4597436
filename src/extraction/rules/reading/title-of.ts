import type { RoleFound } from '../relations/roles.ts';
import type { ClaimDraft } from './claim-draft.ts';

/** "Our new copywriter Saoirse": she is a copywriter. */
export function titleOf({ noun, over }: RoleFound, name: string, quote: string): ClaimDraft {
  return {
    claim: { quote, subject: name, predicate: 'has_title', object: noun, says: over ? 'ended' : 'holds', trust: 'stated' },
    subjectKind: 'person',
    objectKind: 'value',
  };
}

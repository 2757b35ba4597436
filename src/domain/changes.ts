import type { Fact } from './fact.ts';
import type { FactVersion } from './stored.ts';

export interface ChangedFacts {
  /** Ids of the facts whose current version no longer says what is computed. */
  readonly expired: readonly string[];
  /** Facts that are new or say something else than before. */
  readonly recorded: readonly Fact[];
}

/** What has to be written so that the current versions say what was computed; nothing where they do already. */
export function changedFacts(current: readonly FactVersion[], computed: readonly Fact[]): ChangedFacts {
  const now = new Map(computed.map((fact) => [fact.id, contentOf(fact)]));
  const before = new Map(current.map((fact) => [fact.id, contentOf(fact)]));
  return {
    expired: current.filter((fact) => now.get(fact.id) !== before.get(fact.id)).map(({ id }) => id),
    recorded: computed.filter((fact) => now.get(fact.id) !== before.get(fact.id)),
  };
}

function contentOf({ subject, predicate, object, start, end, standing, disputed, claimIds, openedBy, closedBy }: Fact): string {
  const bound = (at: Fact['start']) => at && [at.at, at.until, at.precision, at.basis];
  return JSON.stringify([
    subject,
    predicate,
    object,
    bound(start),
    bound(end),
    standing,
    disputed,
    claimIds,
    openedBy,
    closedBy && [closedBy.claimId, closedBy.how],
  ]);
}

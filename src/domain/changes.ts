import type { Bound } from './bound.ts';
import type { FactVersion, TransactionTime } from './stored.ts';

/** A version before it is recorded. */
export type NewFactVersion = Omit<FactVersion, keyof TransactionTime>;

export interface ChangedFacts {
  /** Ids of the facts whose current version no longer says what is computed. */
  readonly expired: readonly string[];
  /** Facts that are new or say something else than before. */
  readonly recorded: readonly NewFactVersion[];
}

/** What has to be written so that the current versions say what was computed; nothing where they do already. */
export function changedFacts(current: readonly FactVersion[], computed: readonly NewFactVersion[]): ChangedFacts {
  const now = new Map(computed.map((fact) => [fact.id, contentOf(fact)]));
  const before = new Map(current.map((fact) => [fact.id, contentOf(fact)]));
  return {
    expired: current.filter((fact) => now.get(fact.id) !== before.get(fact.id)).map(({ id }) => id),
    recorded: computed.filter((fact) => now.get(fact.id) !== before.get(fact.id)),
  };
}

function contentOf(fact: NewFactVersion): string {
  const { subject, predicate, object, start, end, standing, disputed, claimIds, openedBy, closedBy, subjectName, objectName, sentence } =
    fact;
  return JSON.stringify([
    ...[subject, predicate, object, standing, disputed, claimIds, openedBy, subjectName, objectName, sentence],
    ...[boundContent(start), boundContent(end), closedBy && [closedBy.claimId, closedBy.how]],
  ]);
}

function boundContent(bound: Bound | null): readonly unknown[] | null {
  return bound && [bound.at, bound.until, bound.precision, bound.basis];
}

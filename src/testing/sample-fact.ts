import { exactBound } from '../domain/bound.ts';
import type { GraphChanges } from '../domain/graph-changes.ts';
import type { Instant } from '../domain/instant.ts';

/** A fact version as a commit brings it. */
export type NewFactVersion = GraphChanges['facts'][number];

/** What a test may say of a fact; `from` and `to` are its bounds to the millisecond, `null` = unknown start or open end. */
export type GivenFact = Partial<Omit<NewFactVersion, 'id' | 'start' | 'end'>> & {
  readonly from?: Instant | null;
  readonly to?: Instant | null;
};

/** An accepted fact for tests: ann works at acme from 0 on, on the strength of claim `c1`, with whatever is given in place. */
export function sampleFact(id: string, { from = 0, to = null, ...given }: GivenFact = {}): NewFactVersion {
  const { subject = 'ann', predicate = 'works_at', object = 'acme' } = given;
  return {
    id,
    subject,
    predicate,
    object,
    start: from === null ? null : exactBound(from),
    end: to === null ? null : exactBound(to),
    standing: 'accepted',
    disputed: false,
    claimIds: ['c1'],
    openedBy: 'c1',
    closedBy: to === null ? null : { claimId: 'c1', how: 'stated' },
    subjectName: subject,
    objectName: object,
    sentence: `${subject} ${predicate} ${object}`,
    ...given,
  };
}

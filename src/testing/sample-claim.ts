import { exactBound } from '../domain/bound.ts';
import type { Claim } from '../domain/claim.ts';
import type { Instant } from '../domain/instant.ts';

/** What a test may say of a claim; `from` and `to` are its bounds to the millisecond, `null` = none. */
export type GivenClaim = Partial<Omit<Claim, 'id' | 'start' | 'end'>> & { readonly from?: Instant | null; readonly to?: Instant | null };

/** A claim for tests: ann works at acme from 0 on, as episode `e1` states at 0, with whatever is given in place. */
export function sampleClaim(id: string, { from = 0, to = null, ...given }: GivenClaim = {}): Claim {
  return {
    id,
    episodeId: 'e1',
    position: 0,
    subject: 'ann',
    predicate: 'works_at',
    object: 'acme',
    says: 'holds',
    start: from === null ? null : exactBound(from),
    end: to === null ? null : exactBound(to),
    saidAt: 0,
    trust: 'stated',
    also: false,
    meant: null,
    quote: `Words of ${id}`,
    ...given,
  };
}

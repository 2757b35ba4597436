import type { Claim } from '../domain/claim.ts';
import type { Canonical, StoredClaim } from '../domain/stored.ts';

/** A claim as a commit brings it: it competes where it was said, unless canonical keys are given. */
export function said(claim: Claim, canonical: Partial<Canonical> = {}): Pick<StoredClaim, 'claim' | 'canonical'> {
  const { subject, predicate, object } = claim;
  return { claim, canonical: { subject, predicate, object, ...canonical } };
}

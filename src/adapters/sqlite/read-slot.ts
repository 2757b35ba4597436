import { STANDINGS } from '../../domain/fact.ts';
import { LATEST } from '../../domain/instant.ts';
import type { FactQuery, SlotAddress, SlotContents } from '../../ports/graph-store.ts';
import type { ClaimSearch } from './claim-search.ts';
import type { FactSearch } from './fact-search.ts';

export function readSlot(claims: ClaimSearch, facts: FactSearch, address: SlotAddress): SlotContents {
  const { subject, object, predicates, eitherSide } = address;
  const other = object === null ? {} : { objects: [object] };
  const current = { predicates, knownAt: LATEST, standings: STANDINGS } satisfies FactQuery;
  const sides: readonly FactQuery[] = eitherSide
    ? [
        { subjects: [subject], ...other },
        { objects: [subject], ...(object === null ? {} : { subjects: [object] }) },
      ]
    : [{ subjects: [subject], ...other }];
  return { address, claims: claims.inSlot(address), facts: facts.findAny(sides.map((side) => ({ ...current, ...side }))) };
}

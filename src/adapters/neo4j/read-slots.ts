import { ANY_OBJECT, type EntityKey } from '../../domain/entity-key.ts';
import type { SlotAddress, SlotContents } from '../../ports/graph-store.ts';
import { type ClaimProperties, claimOf } from './claim-properties.ts';
import type { Run } from './connection.ts';
import { type FactProperties, factOf } from './fact-properties.ts';

/** One look into an index on behalf of a slot. */
interface Probe {
  readonly slot: number;
  readonly predicate: string;
  readonly subject: EntityKey | null;
  readonly object: EntityKey | null;
  readonly endings_only: boolean;
}

export async function readSlots(run: Run, space: string, addresses: readonly SlotAddress[]): Promise<readonly SlotContents[]> {
  if (addresses.length === 0) return [];
  const [claims, facts] = await Promise.all([
    run<{ slot: number; claim: ClaimProperties }>('slots/claims', { space, ...sorted(addresses.flatMap(claimProbes)) }),
    run<{ slot: number; fact: FactProperties }>('slots/facts', { space, ...sorted(addresses.flatMap(factProbes)) }),
  ]);
  const claimsOf = Map.groupBy(claims, ({ slot }) => slot);
  const factsOf = Map.groupBy(facts, ({ slot }) => slot);
  return addresses.map((address, slot) => ({
    address,
    claims: (claimsOf.get(slot) ?? []).map(({ claim }) => claimOf(claim)),
    facts: (factsOf.get(slot) ?? []).map(({ fact }) => factOf(fact)),
  }));
}

function claimProbes(address: SlotAddress, slot: number): readonly Probe[] {
  const objects = address.object === null ? null : [...new Set([address.object, ANY_OBJECT])];
  const general = address.endedBy.filter((predicate) => !address.predicates.includes(predicate));
  return [
    ...address.predicates.flatMap((predicate) => probes(address, slot, objects, predicate, false)),
    ...general.flatMap((predicate) => probes(address, slot, objects, predicate, true)),
  ];
}

function factProbes(address: SlotAddress, slot: number): readonly Probe[] {
  const objects = address.object === null ? null : [address.object];
  return address.predicates.flatMap((predicate) => probes(address, slot, objects, predicate, false));
}

function probes(
  { subject, eitherSide }: SlotAddress,
  slot: number,
  objects: readonly EntityKey[] | null,
  predicate: string,
  endings_only: boolean,
): readonly Probe[] {
  const forward = (objects ?? [null]).map((object) => ({ slot, predicate, subject, object, endings_only }));
  const backward = (objects ?? [null]).map((object) => ({ slot, predicate, subject: object, object: subject, endings_only }));
  return eitherSide ? [...forward, ...backward] : forward;
}

function sorted(all: readonly Probe[]) {
  return {
    by_subject: all.filter(({ object }) => object === null),
    by_object: all.filter(({ subject }) => subject === null),
    by_both: all.filter(({ subject, object }) => subject !== null && object !== null),
  };
}

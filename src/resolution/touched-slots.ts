import { ANY_OBJECT, type EntityKey } from '../domain/entity-key.ts';
import type { StoredClaim } from '../domain/stored.ts';
import type { GraphStore, SlotAddress, SlotContents } from '../ports/graph-store.ts';
import { distinctSlots, type PlacedClaim, reachesSlot, slotKey } from './slots.ts';
import { uniqueBy } from './unique-by.ts';

/** Claims by their subjects and by their objects: thousands may arrive for thousands of slots. */
type Arriving = ReadonlyMap<EntityKey, readonly PlacedClaim[]>;

export function byEnd(claims: readonly PlacedClaim[]): Arriving {
  const ends = new Map<EntityKey, PlacedClaim[]>();
  for (const claim of claims) {
    for (const key of new Set([claim.canonical.subject, claim.canonical.object])) {
      const same = ends.get(key);
      if (same) same.push(claim);
      else ends.set(key, [claim]);
    }
  }
  return ends;
}

function reaching(slot: SlotAddress, arriving: Arriving): readonly PlacedClaim[] {
  return (arriving.get(slot.subject) ?? []).filter((claim) => reachesSlot(claim, slot));
}

/** Reads what a new kind may move together with the slots that are touched in any case; nothing where no kind matters, since what moves may add to them. */
export async function readWithKinds(
  store: GraphStore,
  space: string,
  slots: readonly SlotAddress[],
  kinds: readonly SlotAddress[],
): Promise<{ readonly known: readonly SlotContents[]; readonly ofOtherKind: readonly StoredClaim[] }> {
  if (kinds.length === 0) return { known: [], ofOtherKind: [] };
  const read = await store.readSlots(space, [...slots, ...kinds]);
  return { known: read.slice(0, slots.length), ofOtherKind: read.slice(slots.length).flatMap(({ claims }) => claims) };
}

/** The slots as stored; those that are known are not read again. One that an ending of any object reaches is read with all its objects, to see whether the ending meets any. */
export async function readTouched(
  store: GraphStore,
  space: string,
  addresses: readonly SlotAddress[],
  { arriving, known }: { readonly arriving: Arriving; readonly known: readonly SlotContents[] },
): Promise<readonly SlotContents[]> {
  const byKey = new Map(known.map((slot) => [slotKey(slot.address), slot]));
  const missing = addresses.filter((address) => !byKey.has(slotKey(address)));
  if (missing.length > 0) for (const slot of await store.readSlots(space, missing)) byKey.set(slotKey(slot.address), slot);
  const read = addresses.map((address) => byKey.get(slotKey(address)) as SlotContents);
  const wide = read.filter(
    ({ address, claims }) =>
      address.object !== null &&
      [...claims, ...reaching(address, arriving)].some((claim) => claim.canonical.object === ANY_OBJECT && reachesSlot(claim, address)),
  );
  if (wide.length === 0) return read;
  const widened = distinctSlots(
    addresses.map((address) => (wide.some((slot) => slotKey(slot.address) === slotKey(address)) ? { ...address, object: null } : address)),
  );
  return store.readSlots(space, widened);
}

/** The slots by key, and for symmetric ones the slots of everybody on the other side. */
export async function withPartners(
  store: GraphStore,
  space: string,
  slots: readonly SlotContents[],
  { gone, arriving }: { gone: ReadonlySet<string>; arriving: Arriving },
): Promise<ReadonlyMap<string, SlotContents>> {
  const byKey = new Map(slots.map((slot) => [slotKey(slot.address), slot]));
  const partners = slots
    .filter(({ address }) => address.eitherSide)
    .flatMap((slot) =>
      claimsNow(slot, gone, arriving)
        .flatMap(({ canonical }) => [canonical.subject, canonical.object])
        .map((subject) => ({ ...slot.address, subject })),
    )
    .filter((address) => address.subject !== ANY_OBJECT && !byKey.has(slotKey(address)));
  const missing = distinctSlots(partners);
  if (missing.length > 0) for (const slot of await store.readSlots(space, missing)) byKey.set(slotKey(slot.address), slot);
  return byKey;
}

/** The claims of a slot after what goes and what arrives. */
export function claimsNow(slot: SlotContents, gone: ReadonlySet<string>, arriving: Arriving): readonly PlacedClaim[] {
  return uniqueBy(
    [...slot.claims.filter(({ claim }) => !gone.has(claim.id)), ...reaching(slot.address, arriving)],
    ({ claim }) => claim.id,
  );
}

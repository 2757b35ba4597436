import type { GraphStore, SpaceRecord } from '../../index.ts';
import { groupOf, hashOf, nameOf, type Tally } from './tally.ts';

/** A record that two stores tell differently, in words; `null` where the tallies are equal. Reads both again, and keeps one group of records only. */
export async function firstDifference(
  space: string,
  from: { readonly store: GraphStore; readonly tally: Tally },
  to: { readonly store: GraphStore; readonly tally: Tally },
): Promise<string | null> {
  const group = from.tally.differingGroup(to.tally);
  if (group === null) return null;
  const unmatched = new Map<string, SpaceRecord[]>();
  for await (const record of from.store.exportSpace(space)) {
    if (groupOf(record) === group) unmatched.set(hashOf(record), [...(unmatched.get(hashOf(record)) ?? []), record]);
  }
  const extra: SpaceRecord[] = [];
  for await (const record of to.store.exportSpace(space)) {
    if (groupOf(record) === group && unmatched.get(hashOf(record))?.pop() === undefined) extra.push(record);
  }
  const missing = [...unmatched.values()].flat();
  const names = [...missing, ...extra].map(nameOf).toSorted();
  const [first] = names;
  if (first === undefined) return 'a record that has changed since it was counted';
  const isIn = (records: readonly SpaceRecord[]) => records.some((record) => nameOf(record) === first);
  if (isIn(missing) && isIn(extra)) return `${first} reads differently in the copy`;
  return isIn(missing) ? `${first} is missing in the copy` : `${first} is in the copy alone`;
}

import type { GraphStore, SpaceRecord } from '../../ports/graph-store.ts';
import { SEARCH_KINDS } from '../../ports/search-kind.ts';

/** All that a store tells of a space, in a form that two stores, or two moments of one, can be compared by. Leases do not show in it. */
export async function dumpSpace(store: GraphStore, space: string): Promise<Readonly<Record<string, unknown>>> {
  const records: SpaceRecord[] = [];
  for await (const record of store.exportSpace(space)) records.push(record);
  const texts = await Promise.all(
    SEARCH_KINDS.map((kind) => store.searchText(space, { kind, text: 'ann acme text of e1', knownAt: LATER, limit: 100 })),
  );
  return {
    records: sortedRecords(records),
    revision: await store.revision(space),
    stats: await store.stats(space),
    entityKeys: await store.entityKeys(space, { limit: 1000 }),
    found: texts.map((hits) => hits.map(({ id }) => id).sort()),
  };
}

/** Later than every instant that the cases use. */
const LATER = 1e12;

/** Episodes in the order given, which is promised; the other records in an order of their content. */
export function sortedRecords(records: readonly SpaceRecord[]): readonly SpaceRecord[] {
  const text = new Map(records.map((record) => [record, record.type === 'episode' ? '' : JSON.stringify(record, sortedKeys)]));
  return records.toSorted((a, b) => compare(text.get(a) ?? '', text.get(b) ?? ''));
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compare(a, b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

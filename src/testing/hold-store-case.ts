import type { GraphStore } from '../ports/graph-store.ts';
import type { StoreCase } from './store-contract/store-case.ts';

/**
 * Holds a store to one case of the contract. Where the store does not declare what the case needs, the case is expected to fail:
 * one that holds all the same is a stale skip, and rejects.
 *
 * @param open as {@link StoreCase.run} takes it
 */
export async function holdStoreCase(storeCase: StoreCase, open: () => Promise<GraphStore>): Promise<'held' | 'skipped'> {
  const { needs } = storeCase;
  if (needs === undefined || (await declares(needs, open))) {
    await storeCase.run(open);
    return 'held';
  }
  try {
    await storeCase.run(open);
  } catch {
    return 'skipped';
  }
  throw new Error(
    `"${storeCase.name}" holds although the store does not declare \`${needs}\`: set capabilities.${needs}, so that it is not skipped.`,
  );
}

async function declares(capability: NonNullable<StoreCase['needs']>, open: () => Promise<GraphStore>): Promise<boolean> {
  const store = await open();
  const declared = store.capabilities[capability];
  await store.close();
  return declared;
}

import { describe, test } from 'vitest';
import { holdStoreCase } from '../../src/testing/hold-store-case.ts';
import type { StoreCase } from '../../src/testing/store-contract/store-case.ts';
import { storeContract } from '../../src/testing/store-contract.ts';
import type { StoreUnderTest } from './stores.ts';

/** Runs the published contract, or some cases of it, on a store: a fresh place for each case. */
export function holdToContract({ name, place }: StoreUnderTest, cases: readonly StoreCase[] = storeContract): void {
  describe(`the store contract, held by ${name}`, () => {
    for (const storeCase of cases) {
      test(storeCase.name, async ({ skip }) => {
        const { open, remove } = await place();
        try {
          const outcome = await holdStoreCase(storeCase, open);
          if (outcome === 'skipped') skip(`needs a store that is ${storeCase.needs}`);
        } finally {
          await remove();
        }
      });
    }
  });
}

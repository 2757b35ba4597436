import assert from 'node:assert/strict';
import { expect, test } from 'vitest';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import { holdStoreCase } from '../../src/testing/hold-store-case.ts';
import { storeCase } from '../../src/testing/store-contract/store-case.ts';
import { storeContract } from '../../src/testing/store-contract.ts';

const open = async () => inMemoryStore();
const holds = storeCase('holds', async (store) => assert.deepEqual(await store.spaces(), []));
const fails = storeCase('fails', async (store) => assert.deepEqual(await store.spaces(), ['home']));

test('a case that holds is held', async () => {
  expect(await holdStoreCase(holds, open)).toBe('held');
});

test('a broken promise rejects', async () => {
  await expect(holdStoreCase(fails, open)).rejects.toThrow();
});

test('a case is skipped where the store does not declare what it needs and cannot do it', async () => {
  expect(await holdStoreCase({ ...fails, needs: 'durable' }, open)).toBe('skipped');
});

test('a stale skip fails: the store can do what it does not declare', async () => {
  await expect(holdStoreCase({ ...holds, needs: 'shared' }, open)).rejects.toThrow(/"holds" holds although .* `shared`/);
});

test('a declared capability is held to', async () => {
  const boastful = async () => ({ ...inMemoryStore(), capabilities: { durable: true, shared: false } });
  await expect(holdStoreCase({ ...fails, needs: 'durable' }, boastful)).rejects.toThrow();
});

test('the contract catches a store that numbers episodes anew', async () => {
  const careless = async () => {
    const store = inMemoryStore();
    return {
      ...store,
      recordEpisodes: async (...given: Parameters<typeof store.recordEpisodes>) =>
        (await store.recordEpisodes(...given)).map((recorded) => ({ ...recorded, isNew: true })),
    };
  };
  const broken: string[] = [];
  for (const storeCase of storeContract.slice(0, 5)) await holdStoreCase(storeCase, careless).catch(() => broken.push(storeCase.name));
  expect(broken.length).toBeGreaterThan(0);
});

test('a case closes its store, also where it fails', async () => {
  let closed = 0;
  const counted = async () => ({
    ...inMemoryStore(),
    close: async () => {
      closed += 1;
    },
  });
  await holdStoreCase(holds, counted);
  await holdStoreCase(fails, counted).catch(() => {});
  expect(closed).toBe(2);
});

test('names of cases tell them apart', () => {
  const names = storeContract.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { dumpSpace } from '../../src/testing/store-contract/dump-space.ts';
import { anyCommands, type Question } from './agreement/command.ts';
import { outcomeOf } from './agreement/outcome.ts';
import type { StoreUnderTest } from './stores.ts';

/** P6: every store gives the same answer to the same question. The in-memory store is the oracle. */
export function holdToOracle(
  { name, place }: StoreUnderTest,
  { runs = 100, timeoutMs = 30_000 }: { runs?: number; timeoutMs?: number } = {},
): void {
  describe(`${name} agrees with the oracle`, () => {
    test('on every answer, after any sequence of commands', { timeout: timeoutMs }, async () => {
      await fc.assert(
        fc.asyncProperty(anyCommands, async (commands) => {
          const { open, remove } = await place();
          const [oracle, store] = [inMemoryStore(), await open()];
          try {
            for (const { method, prepare } of commands) await sameAnswer(oracle, store, method, await prepare(oracle));
            for (const space of await oracle.spaces())
              await sameAnswer(oracle, store, `all of ${space}`, (asked) => dumpSpace(asked, space));
          } finally {
            await store.close();
            await remove();
          }
        }),
        { numRuns: runs },
      );
    });
  });
}

async function sameAnswer(oracle: GraphStore, store: GraphStore, method: string, ask: Question): Promise<void> {
  const [expected, answer] = [await outcomeOf(ask(oracle)), await outcomeOf(ask(store))];
  if (!isDeepStrictEqual(answer, expected)) expect({ method, answer }).toStrictEqual({ method, answer: expected });
}

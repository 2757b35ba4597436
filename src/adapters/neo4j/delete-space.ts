import type { Connection } from './connection.ts';

const PARTS = [
  'some-facts',
  'some-set-aside',
  'some-claims',
  'some-mentions',
  'some-names',
  'some-episodes',
  'some-entities',
  'some-predicates',
  'some-summaries',
];

/** Rows that one transaction deletes at most of each kind. */
const BATCH = 20_000;

/** A large space is deleted in several transactions, itself in the last: one that was interrupted is there until it is deleted again. */
export async function deleteSpace(connection: Connection, space: string): Promise<void> {
  const deleteSome = () =>
    connection.write(async (run) => {
      await run('space/lock-existing', { space });
      let isLast = true;
      for (const part of PARTS) {
        const [row] = await run<{ deleted: number }>(`erase/${part}`, { space, limit: BATCH });
        if (row?.deleted === BATCH) isLast = false;
        if (!isLast) break;
      }
      if (isLast) await run('space/delete', { space });
      return isLast;
    });
  while (!(await deleteSome())) {
    // The next part.
  }
}

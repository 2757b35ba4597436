import type { GraphChanges } from '../../domain/graph-changes.ts';
import { StoreError } from '../../errors.ts';

/** The space is not at the revision that the changes were computed on. */
export function revisionMoved({ space, revision }: GraphChanges, actual: number): StoreError {
  return new StoreError(
    'revision-moved',
    'conflict',
    `commit: space ${JSON.stringify(space)} is at revision ${actual}, the changes were computed on ${revision}. Read its slots again, fold again and commit that.`,
    { details: { space, expected: revision, actual } },
  );
}

/** The lease under which the commit is made is no longer its owner's. */
export function leaseLost({ space }: GraphChanges, { owner, episodeId }: NonNullable<GraphChanges['lease']>): StoreError {
  return new StoreError(
    'lease-lost',
    'conflict',
    `commit: ${JSON.stringify(owner)} no longer holds episode ${JSON.stringify(episodeId)} of space ${JSON.stringify(space)}. Another worker may have read it: drop these changes.`,
    { details: { space, owner, episodeId } },
  );
}

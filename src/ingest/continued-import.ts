import { isDeepStrictEqual } from 'node:util';
import { AsofError } from '../errors.ts';
import type { GraphStore, SpaceRecord } from '../ports/graph-store.ts';

/**
 * The records of an export for a space that is empty or holds a beginning of the same export. Into any other they must not go: facts are copied and not
 * folded, so two memories in one space would hold two values at once.
 *
 * Both tell their episodes first and in order of recording. While they agree the store has what is passed on, so up to the first difference nothing is written.
 *
 * @throws AsofError `space-in-use`
 */
export async function* continuedImport(store: GraphStore, space: string, records: AsyncIterable<SpaceRecord>): AsyncGenerator<SpaceRecord> {
  const held = store.exportSpace(space)[Symbol.asyncIterator]();
  const nextHeld = async () => {
    const next = await held.next();
    return next.done || next.value.type === 'predicate' ? null : next.value;
  };
  try {
    let here = await nextHeld();
    for await (const record of records) {
      if (here !== null) {
        const isEpisode = record.type === 'episode';
        if (isEpisode ? !isDeepStrictEqual(here, record) : here.type === 'episode') throw inUse(space, here, record);
        here = isEpisode ? await nextHeld() : null;
        if (here === null) await held.return?.();
      }
      yield record;
    }
  } finally {
    await held.return?.();
  }
}

function inUse(space: string, here: SpaceRecord, record: SpaceRecord): AsofError {
  const name = JSON.stringify(space);
  const id = here.type === 'episode' ? here.value.id : undefined;
  const what =
    id === undefined
      ? 'facts from before the export was made'
      : record.type === 'episode' && record.value.id === id
        ? `episode ${id} in another state than the export`
        : `episode ${id}, which stands elsewhere in the export or not at all`;
  return new AsofError(
    'space-in-use',
    'conflict',
    `import: space ${name} holds ${what}. Nothing was written; import into an empty space.`,
    {
      details: { space, ...(id === undefined ? {} : { episodeId: id }) },
    },
  );
}

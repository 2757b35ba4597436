import type { GraphStore, SpaceRecord } from '../../index.ts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { Tally } from './tally.ts';

const EPISODES_AT_A_TIME = 500;

/** What was read from one store, and what the other then held. */
export interface Copied {
  readonly space: string;
  readonly from: Tally;
  readonly to: Tally;
}

/**
 * Copies a space and reads the copy back. What is in the copy already is passed over, so a copy that was stopped goes on.
 *
 * @param onProgress told of records read from, and read back, so far
 * @throws CliError `space-in-use` before anything is written, where the copy holds an episode that the original does not have
 */
export async function copySpace(
  space: string,
  from: GraphStore,
  to: GraphStore,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (copied: number, checked: number) => void },
): Promise<Copied> {
  await refuseAnother(space, from, to, signal);
  const [original, copy] = [new Tally(), new Tally()];
  async function* counted(records: AsyncIterable<SpaceRecord>, tally: Tally) {
    for await (const record of records) {
      signal.throwIfAborted();
      tally.add(record);
      if (tally.total % 1000 === 0) onProgress(original.total, copy.total);
      yield record;
    }
  }
  await to.importSpace(space, counted(from.exportSpace(space), original));
  for await (const _ of counted(to.exportSpace(space), copy));
  return { space, from: original, to: copy };
}

async function refuseAnother(space: string, from: GraphStore, to: GraphStore, signal: AbortSignal): Promise<void> {
  let ids: string[] = [];
  const check = async () => {
    const known = new Set((await from.episodes(space, { ids })).map(({ id }) => id));
    const stranger = ids.find((id) => !known.has(id));
    if (stranger !== undefined)
      throw new CliError(
        'space-in-use',
        EXIT.failed,
        `migrate: space ${JSON.stringify(space)} of the target holds another memory: episode ${stranger} is in the target alone. Nothing of this space was written. Name another target, or leave the space out with --space.`,
      );
    ids = [];
  };
  for await (const { type, value } of to.exportSpace(space)) {
    signal.throwIfAborted();
    if (type !== 'episode') break;
    ids.push(value.id);
    if (ids.length === EPISODES_AT_A_TIME) await check();
  }
  await check();
}

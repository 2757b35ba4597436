import { setTimeout as wait } from 'node:timers/promises';
import type { Command } from 'commander';
import type { Memory } from '../../index.ts';
import { examples } from '../examples.ts';
import { takesModel } from '../model-options.ts';
import { withSession } from '../session.ts';
import { stoppable } from '../stoppable.ts';
import { note } from '../terminal.ts';

interface Options {
  readonly retryFailed?: boolean;
  readonly watch?: boolean;
  readonly allSpaces?: boolean;
}

const WATCH_MS = 1000;

export function work(command: Command): void {
  takesModel(command)
    .option('--retry-failed', 'also what has failed, and what was put off')
    .option('--all-spaces', 'of every space of the store, not only of one')
    .option('--watch', 'stay, and read what comes, until stopped')
    .action(({ retryFailed, watch, allSpaces }: Options) =>
      withSession(command, { use: 'reads', reads: 'with-model' }, async ({ memory, answer }) => {
        const spaces = async () => (allSpaces ? (await memory.spaces()).map((space) => memory.in(space)) : [memory]);
        const carried = await stoppable(async (signal) => {
          let first = 0;
          for (const space of await spaces()) first += await (retryFailed ? space.retryFailed({ signal }) : space.work({ signal }));
          return watch ? first + (await watched(spaces, signal)) : first;
        });
        const counts = await Promise.all((await spaces()).map(async (space) => (await space.stats()).episodes));
        const [pending, failed] = [sum(counts.map((count) => count.pending)), sum(counts.map((count) => count.failed))];
        await answer({ carried, pending, failed }, () => `${carried} read, ${pending} still pending, ${failed} failed.`);
        if (pending > 0 && !watch)
          note('What is pending is held by another worker, or put off until later. --watch stays and reads it when it is free.');
      }),
    );
  examples(command, [
    ['asof work', 'read what an interrupted ingest left pending'],
    ['asof work --retry-failed', 'also what could not be read before'],
    ['asof work --all-spaces --watch --store bolt://localhost:7687', 'a worker; start as many as you like, they share the queue'],
  ]);
}

/** @returns how many episodes it carried through until it was stopped */
async function watched(spaces: () => Promise<readonly Memory[]>, signal: AbortSignal): Promise<number> {
  let carried = 0;
  try {
    for (;;) {
      await wait(WATCH_MS, undefined, { signal });
      for (const space of await spaces()) carried += await space.work({ signal });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    return carried;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

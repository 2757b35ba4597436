import { setTimeout as wait } from 'node:timers/promises';
import type { Command } from 'commander';
import type { Memory } from '../../index.ts';
import { examples } from '../examples.ts';
import { withSession } from '../session.ts';
import { stoppable } from '../stoppable.ts';

interface Options {
  readonly retryFailed?: boolean;
  readonly watch?: boolean;
}

const WATCH_MS = 1000;

export function work(command: Command): void {
  command
    .option('--retry-failed', 'put what has failed back into the queue first')
    .option('--watch', 'stay, and read what comes, until stopped')
    .action(({ retryFailed, watch }: Options) =>
      withSession(command, { use: 'reads' }, async ({ memory, answer }) => {
        const carried = await stoppable(async (signal) => {
          const first = retryFailed ? await memory.retryFailed({ signal }) : await memory.work({ signal });
          return watch ? first + (await watched(memory, signal)) : first;
        });
        const { pending, failed } = (await memory.stats()).episodes;
        await answer({ carried, pending, failed }, () => `${carried} read, ${pending} still pending, ${failed} failed.`);
      }),
    );
  examples(command, [
    ['asof work', 'read what an interrupted ingest left pending'],
    ['asof work --retry-failed', 'also what could not be read before'],
    ['asof work --watch --store bolt://localhost:7687', 'a worker; start as many as you like, they share the queue'],
  ]);
}

/** @returns how many episodes it carried through until it was stopped */
async function watched(memory: Memory, signal: AbortSignal): Promise<number> {
  let carried = 0;
  try {
    for (;;) {
      await wait(WATCH_MS, undefined, { signal });
      carried += await memory.work({ signal });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    return carried;
  }
}

import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { withSession } from '../session.ts';
import { stoppable } from '../stoppable.ts';

export function work(command: Command): void {
  command.action(() =>
    withSession(command, { use: 'reads' }, async ({ memory, answer }) => {
      const carried = await stoppable((signal) => memory.work({ signal }));
      const { pending, failed } = (await memory.stats()).episodes;
      await answer({ carried, pending, failed }, () => `${carried} read, ${pending} still pending, ${failed} failed.`);
    }),
  );
  examples(command, [['asof work', 'read what an interrupted ingest left pending']]);
}

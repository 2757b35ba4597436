import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { withSession } from '../session.ts';

export function forget(command: Command): void {
  command.argument('<episode-id>', 'as episodes and explain show it').action((id: string) =>
    withSession(command, { use: 'reads' }, async ({ memory, answer }) => {
      await memory.forget(id);
      await answer({ forgotten: id }, () => `Episode ${id} and all that came from it is erased, its history too.`);
    }),
  );
  examples(command, [['asof forget m17', 'erase the message and what it stated, also from answers about the past']]);
}

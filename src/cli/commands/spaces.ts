import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { withSession } from '../session.ts';

export function spaces(command: Command): void {
  command.action(() =>
    withSession(command, { use: 'reads' }, async ({ memory, answer }) => {
      const names = await memory.spaces();
      await answer({ spaces: names }, () => names.join('\n'));
    }),
  );
  examples(command, [['asof spaces', 'the spaces of this store']]);
}

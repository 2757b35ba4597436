import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { outcomeDocument, outcomeText } from '../outcome.ts';
import { withSession } from '../session.ts';

export function retract(command: Command): void {
  command.argument('<episode-id>', 'as episodes and explain show it').action((id: string) =>
    withSession(command, { use: 'reads' }, async ({ memory, answer }) => {
      const retraction = await memory.retract(id);
      await answer({ retraction: outcomeDocument(retraction) }, (terminal) => outcomeText(retraction, terminal, 'taken back'));
    }),
  );
  examples(command, [['asof retract m17', 'as if message m17 had never been said: what it had closed is open again']]);
}

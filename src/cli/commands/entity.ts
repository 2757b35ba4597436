import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { knownEntity } from '../known-names.ts';
import { factsTable } from '../render/facts-table.ts';
import { printable } from '../render/printable.ts';
import { withSession } from '../session.ts';

export function entity(command: Command): void {
  command.argument('<name>', 'any of its names').action((name: string) =>
    withSession(command, { use: 'reads' }, async ({ view, answer }) => {
      const known = await knownEntity(view, name);
      const facts = await view.facts({ about: name });
      await answer({ entity: { ...known, facts } }, (terminal) => {
        const also = known.aliases.length === 0 ? '' : `, also ${known.aliases.join(', ')}`;
        return `${terminal.paint('heading', printable(known.name))} (${printable(known.kind + also)})\n${factsTable(facts, terminal)}`.trimEnd();
      });
    }),
  );
  examples(command, [['asof entity Ben', 'who he is, his other names, and what holds about him']]);
}

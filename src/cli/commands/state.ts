import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { predicateHint } from '../known-names.ts';
import { factsTable } from '../render/facts-table.ts';
import { withSession } from '../session.ts';
import { note } from '../terminal.ts';

export function state(command: Command): void {
  command
    .argument('<name>', 'a person or thing')
    .argument('<predicate>', 'a relation, such as lives_in')
    .action((name: string, predicate: string) =>
      withSession(command, { use: 'reads' }, async ({ memory, view, answer }) => {
        const found = await view.state(name, predicate);
        await answer(found, (terminal) => [terminal.paint('heading', found.state), factsTable(found.facts, terminal)].join('\n').trimEnd());
        const hint = found.state === 'unknown' ? await predicateHint(memory, predicate) : undefined;
        if (hint !== undefined) note(hint);
      }),
    );
  examples(command, [
    ['asof state Ben works_at', 'known, disputed, past ("not any more") or unknown ("never told")'],
    ['asof state Ben lives_in --as-of 2018', 'the same question of another time'],
  ]);
}

import type { Command } from 'commander';
import type { Difference } from '../../index.ts';
import { examples } from '../examples.ts';
import { knownEntity } from '../known-names.ts';
import { differencesText } from '../render/differences-text.ts';
import { withSession } from '../session.ts';
import { note } from '../terminal.ts';

interface Options {
  readonly known?: boolean;
  readonly about?: string;
}

export function diff(command: Command): void {
  command
    .argument('<from>', 'a date')
    .argument('<to>', 'another')
    .option('--known', 'compare what was believed on these dates, not what held')
    .option('--about <name>', 'only facts about this person or thing')
    .action((from: string, to: string, { known, about }: Options) =>
      withSession(command, { use: 'reads' }, async ({ view, instant, answer }) => {
        if (about !== undefined) await knownEntity(view, about);
        const axis = known ? 'knownAt' : 'validAt';
        const ends = { from: await instant(from, 'from'), to: await instant(to, 'to') };
        const differences: readonly Difference[] = await view.diff(
          { [axis]: ends.from },
          { [axis]: ends.to },
          about === undefined ? {} : { about },
        );
        await answer({ axis: known ? 'known_at' : 'valid_at', ...ends, differences }, (terminal) => differencesText(differences, terminal));
        if (differences.length === 0) note(`Nothing ${known ? 'that was believed' : 'that held'} differs between the two.`);
      }),
    );
  examples(command, [
    ['asof diff 2020-01-01 2024-01-01', 'how the world changed'],
    ['asof diff 2024-01-01 2024-06-01 --known', 'how the belief about now changed'],
    ['asof diff 2020 2024 --about Ben', 'only about Ben'],
  ]);
}

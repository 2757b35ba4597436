import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { stateFact, statementOptions } from '../statement-command.ts';

export function split(command: Command): void {
  statementOptions(command)
    .argument('<name>', 'a name that was taken for another’s')
    .argument('<from>', 'the name that it is not')
    .action((name: string, from: string, options: { readonly saidAt?: string; readonly id?: string }) =>
      stateFact(command, options, (memory, statement) => memory.identities.split(name, from, statement)),
    );
  examples(command, [['asof split Bob "Robert Meyer"', 'two people after all, whatever was said before']]);
}

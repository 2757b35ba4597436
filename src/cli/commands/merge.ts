import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { stateFact, statementOptions } from '../statement-command.ts';

export function merge(command: Command): void {
  statementOptions(command)
    .argument('<name>', 'a name that is somebody else’s too')
    .argument('<into>', 'the name to go by')
    .action((name: string, into: string, options: { readonly saidAt?: string; readonly id?: string }) =>
      stateFact(command, options, (memory, statement) => memory.identities.merge(name, into, statement)),
    );
  examples(command, [['asof merge Bob "Robert Meyer"', 'one person with two names; asof retract takes it back exactly']]);
}

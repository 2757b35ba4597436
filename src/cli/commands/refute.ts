import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { stateFact, statementOptions } from '../statement-command.ts';

interface Options {
  readonly saidAt?: string;
  readonly id?: string;
}

export function refute(command: Command): void {
  command.argument('<subject>').argument('<predicate>').argument('[object]', 'left out: whatever was said');
  statementOptions(command).action((subject: string, predicate: string, object: string | undefined, options: Options) =>
    stateFact(command, options, (memory, said) => memory.refute({ subject, predicate, ...(object === undefined ? {} : { object }) }, said)),
  );
  examples(command, [['asof refute Ben works_at Initech', 'he never worked there; --known-at still shows that it was believed once']]);
}

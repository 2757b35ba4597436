import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { stateFact, statementOptions } from '../statement-command.ts';

interface Options {
  readonly at?: string;
  readonly saidAt?: string;
  readonly id?: string;
}

export function end(command: Command): void {
  command
    .argument('<subject>')
    .argument('<predicate>')
    .argument('[object]', 'left out: whatever it is')
    .option('--at <date>', 'the first instant at which it no longer holds (default: when it is said)');
  statementOptions(command).action((subject: string, predicate: string, object: string | undefined, options: Options) =>
    stateFact(command, options, async (memory, said, session) =>
      memory.end(
        {
          subject,
          predicate,
          ...(object === undefined ? {} : { object }),
          ...(options.at === undefined ? {} : { at: await session.isoText(options.at, '--at') }),
        },
        said,
      ),
    ),
  );
  examples(command, [
    ['asof end Ben works_at Acme --at 2023-05-01', 'he left on the first of May'],
    ['asof end Ben works_at', 'he retired: whatever job he had ends now'],
  ]);
}

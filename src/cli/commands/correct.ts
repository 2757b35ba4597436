import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { type FactOptions, factInput, factOptions } from '../fact-options.ts';
import { stateFact, statementOptions } from '../statement-command.ts';

interface Options extends FactOptions {
  readonly insteadOf?: string;
  readonly saidAt?: string;
  readonly id?: string;
}

export function correct(command: Command): void {
  factOptions(command.argument('<subject>').argument('<predicate>').argument('<object>', 'the right value')).option(
    '--instead-of <object>',
    'the value that was wrong',
  );
  statementOptions(command).action((subject: string, predicate: string, object: string, options: Options) =>
    stateFact(command, options, async (memory, said, session) => {
      const { insteadOf } = options;
      return memory.correct(
        { ...(await factInput([subject, predicate, object], options, session)), ...(insteadOf === undefined ? {} : { insteadOf }) },
        said,
      );
    }),
  );
  examples(command, [
    ['asof correct Ben works_at Acme --valid-at 2019', 'it was 2019; the end stays as it was'],
    ['asof correct Ben works_at Apex --instead-of Acme', 'it was Apex, not Acme; the period stays as it was'],
  ]);
}

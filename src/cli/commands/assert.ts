import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { type FactOptions, factInput, factOptions } from '../fact-options.ts';
import { stateFact, statementOptions } from '../statement-command.ts';

interface Options extends FactOptions {
  readonly also?: boolean;
  readonly subjectKind?: string;
  readonly objectKind?: string;
  readonly saidAt?: string;
  readonly id?: string;
}

export function assert(command: Command): void {
  factOptions(command.argument('<subject>').argument('<predicate>').argument('<object>'))
    .option('--also', 'in addition to the main value: "a second job"')
    .option('--subject-kind <kind>', 'person, organization, place …')
    .option('--object-kind <kind>', 'person, organization, place, value …');
  statementOptions(command).action((subject: string, predicate: string, object: string, options: Options) =>
    stateFact(command, options, async (memory, said, session) => {
      const { also, subjectKind, objectKind } = options;
      const fact = await factInput([subject, predicate, object], options, session);
      return memory.assert(
        {
          ...fact,
          ...(also ? { also } : {}),
          ...(subjectKind === undefined ? {} : { subjectKind }),
          ...(objectKind === undefined ? {} : { objectKind }),
        },
        said,
      );
    }),
  );
  examples(command, [
    ['asof assert Ben works_at Acme --valid-at 2020-03', 'a job that began in March 2020'],
    ['asof assert Ben lives_in Rome --valid-at unknown --invalid-at 2019', 'he lived there until 2019, nobody knows since when'],
    ['asof assert Ben works_at Night School --also', 'a second job; the first goes on'],
  ]);
}

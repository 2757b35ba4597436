import type { Command } from 'commander';
import type { FactsQuestion } from '../../index.ts';
import { CliError } from '../cli-error.ts';
import { countArgument } from '../count-argument.ts';
import { examples } from '../examples.ts';
import { EXIT } from '../exit-code.ts';
import { knownEntity, predicateHint } from '../known-names.ts';
import { factsTable } from '../render/facts-table.ts';
import { type Session, withSession } from '../session.ts';
import { note } from '../terminal.ts';

interface Options {
  readonly predicate?: string;
  readonly object?: string;
  readonly during?: string;
  readonly all?: boolean;
  readonly limit?: number;
}

export function facts(command: Command): void {
  command
    .argument('[about]', 'the person or thing in question; with --predicate it is the subject')
    .option('-p, --predicate <name>', 'only this relation, by any of its names, such as works_at or employs')
    .option('-o, --object <name>', 'only facts with this on the other side')
    .option('--during <from..to>', 'facts that hold at some time of this period; a side may be left out; "ever" = at any time')
    .option('--all', 'with those that were outranked, refuted, unsure or are still dangling')
    .option('-n, --limit <count>', 'at most so many', countArgument('--limit'))
    .action((about: string | undefined, options: Options) =>
      withSession(command, { use: 'reads' }, async (session) => {
        if (about !== undefined) await knownEntity(session.view, about);
        const found = await session.view.facts(await questionOf(about, options, session));
        await session.answer({ facts: found }, (terminal) => factsTable(found, terminal));
        if (found.length === 0) note(await whyNothing(session, options));
      }),
    );
  examples(command, [
    ['asof facts Ben', 'what holds now about Ben'],
    ['asof facts Ben -p works_at --as-of 2019-06-01', 'where Ben worked then'],
    ['asof facts Acme -p employs --during 2019..2022', 'who worked at Acme at some time of those years'],
    ['asof facts Ben --known-at 2024-01-01 --json', 'what was believed on that day, as JSON'],
  ]);
}

async function questionOf(
  about: string | undefined,
  { predicate, object, during, all, limit }: Options,
  session: Session,
): Promise<FactsQuestion> {
  return {
    ...(about === undefined ? {} : { about }),
    ...(predicate === undefined ? {} : { predicate }),
    ...(object === undefined ? {} : { object }),
    ...(during === undefined ? {} : { during: await periodOf(during, session) }),
    ...(all ? { standings: ['accepted', 'outranked', 'refuted', 'unsure', 'dangling'] as const } : {}),
    ...(limit === undefined ? {} : { limit }),
  };
}

async function periodOf(text: string, session: Session): Promise<NonNullable<FactsQuestion['during']>> {
  if (text === 'ever') return 'ever';
  const [from, to, ...rest] = text.split('..');
  if (to === undefined || rest.length > 0)
    throw new CliError('bad-period', EXIT.usage, `--during: ${JSON.stringify(text)} is no period. Write 2019..2022, 2019.. or ever.`);
  return {
    ...(from ? { from: await session.instant(from, '--during') } : {}),
    ...(to ? { to: await session.instant(to, '--during') } : {}),
  };
}

async function whyNothing({ memory, view }: Session, { predicate, during }: Options): Promise<string> {
  const hint = predicate === undefined ? undefined : await predicateHint(memory, predicate);
  const when = during === undefined ? `holds at ${view.point().validAt}` : 'holds in that period';
  return hint ?? `Nothing that was asked for ${when}. --during ever asks for any time.`;
}

import type { Command } from 'commander';
import type { Memory, Outcome, StatementOptions } from '../index.ts';
import { checkOutcome, outcomeDocument, outcomeText } from './outcome.ts';
import { type Session, withSession } from './session.ts';

interface Options {
  readonly saidAt?: string;
  readonly id?: string;
}

/** The options that every statement takes. */
export function statementOptions(command: Command): Command {
  return command
    .option('--said-at <date>', 'when it was said; of two values with one start the later said wins (default: now)')
    .option('--id <id>', 'your own id of the statement: the same id twice changes nothing');
}

/** Carries a statement through and prints what it changed. */
export function stateFact(
  command: Command,
  { saidAt, id }: Options,
  say: (memory: Memory, options: StatementOptions, session: Session) => Promise<Outcome>,
): Promise<void> {
  return withSession(command, { use: 'writes', embeds: true }, async (session) => {
    const outcome = await say(
      session.memory,
      { ...(saidAt === undefined ? {} : { occurredAt: await session.instant(saidAt, '--said-at') }), ...(id === undefined ? {} : { id }) },
      session,
    );
    checkOutcome(outcome);
    await session.answer({ outcome: outcomeDocument(outcome) }, (terminal) => outcomeText(outcome, terminal));
  });
}

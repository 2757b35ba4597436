import type { Command } from 'commander';
import type { FactInput } from '../index.ts';
import type { Session } from './session.ts';

export interface FactOptions {
  readonly validAt?: string;
  readonly invalidAt?: string;
  readonly quote?: string;
}

/** The options of a statement that gives a fact with its period. */
export function factOptions(command: Command): Command {
  return command
    .option('--valid-at <date>', 'when it began to hold; "unknown" where nobody knows')
    .option('--invalid-at <date>', 'the first instant at which it no longer holds')
    .option('--quote <words>', 'the words that state it, for explain');
}

export async function factInput(
  [subject, predicate, object]: readonly [string, string, string],
  { validAt, invalidAt, quote }: FactOptions,
  session: Session,
): Promise<FactInput> {
  return {
    subject,
    predicate,
    object,
    ...(validAt === undefined ? {} : { validAt: validAt === 'unknown' ? null : await session.isoText(validAt, '--valid-at') }),
    ...(invalidAt === undefined ? {} : { invalidAt: await session.isoText(invalidAt, '--invalid-at') }),
    ...(quote === undefined ? {} : { quote }),
  };
}

import type { Command } from 'commander';
import { CliError } from './cli-error.ts';
import { COMMANDS, TELL, TEND } from './commands.ts';
import { EXIT } from './exit-code.ts';
import type { GlobalFlags } from './settings/settings.ts';
import { note } from './terminal.ts';

/** `--as-of` and `--known-at` look back. What is told cannot be told in the past, and what tends the store shows it as it is. */
export function checkPoint(program: Command, called: Command): void {
  const { asOf, knownAt } = program.opts<GlobalFlags>();
  const given = asOf !== undefined ? '--as-of' : knownAt !== undefined ? '--known-at' : undefined;
  const name = topName(program, called);
  const group = COMMANDS[name]?.group;
  if (given === undefined || group === undefined) return;
  if (group === TELL)
    throw new CliError(
      'no-past',
      EXIT.usage,
      `asof ${name} takes no ${given}: it writes, and that counts from now on. asof ${name} --help lists the dates that it takes.`,
    );
  if (group === TEND || name === 'demo') note(`${given} has no bearing on asof ${name}, which shows what there is now.`);
}

function topName(program: Command, called: Command): string {
  let top = called;
  while (top.parent && top.parent !== program) top = top.parent;
  return top.name();
}

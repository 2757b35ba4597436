import type { Command } from 'commander';

/** Puts examples below the help of a command. Each is a command line, and what it is for. */
export function examples(command: Command, lines: readonly (readonly [line: string, purpose: string])[]): Command {
  const longest = Math.max(...lines.map(([line]) => line.length));
  return command.addHelpText(
    'after',
    `\nExamples:\n${lines.map(([line, purpose]) => `  $ ${line.padEnd(longest)}  ${purpose}`).join('\n')}`,
  );
}

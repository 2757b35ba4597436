import type { Command, Option } from 'commander';

/** What can stand behind a command, as far as completion goes. */
export interface CommandWords {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionWords[];
  /** An argument is the path of a file. */
  readonly takesFiles: boolean;
  readonly subcommands: readonly CommandWords[];
}

export interface OptionWords {
  readonly long: string;
  readonly short: string | undefined;
  readonly description: string;
  readonly choices: readonly string[];
  readonly takesValue: boolean;
  readonly takesFile: boolean;
}

export function wordsOf(command: Command): CommandWords {
  return {
    name: command.name(),
    summary: command.summary(),
    options: command.options.map(optionWords).filter(({ long }) => long !== ''),
    takesFiles: command.registeredArguments.some((argument) => /^files?$/.test(argument.name())),
    subcommands: command.commands.map(wordsOf),
  };
}

function optionWords({ long, short, description, argChoices, required, optional, flags }: Option): OptionWords {
  return {
    long: long ?? '',
    short,
    description,
    choices: argChoices ?? [],
    takesValue: required || optional,
    takesFile: /<(path|file)>/.test(flags),
  };
}

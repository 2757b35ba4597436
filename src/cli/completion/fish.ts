import type { CommandWords, OptionWords } from './word-list.ts';

/** A completion script for fish. */
export function fishCompletion({ options, subcommands }: CommandWords): string {
  const names = subcommands.map(({ name }) => name).join(' ');
  return [
    '# fish completion for asof; load it with: asof completion fish | source',
    'complete -c asof -f',
    ...options.map((option) => line(option, '')),
    ...subcommands.flatMap(({ name, summary, options: own, takesFiles, subcommands: inner }) => [
      `complete -c asof -n 'not __fish_seen_subcommand_from ${names}' -a ${name} -d ${quoted(summary)}`,
      ...[...own, ...inner.flatMap((command) => command.options)].map((option) =>
        line(option, ` -n '__fish_seen_subcommand_from ${name}'`),
      ),
      ...(takesFiles ? [`complete -c asof -n '__fish_seen_subcommand_from ${name}' -F`] : []),
      ...inner.map(
        (command) => `complete -c asof -n '__fish_seen_subcommand_from ${name}' -a ${command.name} -d ${quoted(command.summary)}`,
      ),
    ]),
  ].join('\n');
}

function line({ long, short, description, choices, takesValue, takesFile }: OptionWords, condition: string): string {
  const letter = short ? ` -s ${short.slice(1)}` : '';
  const value = takesFile ? ' -r -F' : choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : takesValue ? ' -x' : '';
  return `complete -c asof${condition} -l ${long.slice(2)}${letter}${value} -d ${quoted(description)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

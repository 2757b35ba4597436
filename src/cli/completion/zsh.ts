import type { CommandWords, OptionWords } from './word-list.ts';

/** A completion script for zsh. */
export function zshCompletion({ options, subcommands }: CommandWords): string {
  return `#compdef asof
# zsh completion for asof; load it with: source <(asof completion zsh)
_asof() {
  local context state line curcontext="$curcontext"
  local -a shared commands
  shared=(
${argumentLines(options)}
  )
  commands=(
${subcommands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  _arguments -C $shared '1: :->command' '*:: :->rest' && return
  case $state in
    command) _describe 'command' commands ;;
    rest)
      case $line[1] in
${subcommands.map(commandCase).join('\n')}
      esac ;;
  esac
}
if [ "$funcstack[1]" = "_asof" ]; then _asof "$@"; else compdef _asof asof; fi`;
}

function commandCase({ name, options, takesFiles, subcommands }: CommandWords): string {
  const words = subcommands.map((command) => command.name).join(' ');
  const rest = takesFiles ? `'*:file:_files'` : words === '' ? `'*: :'` : `'*: :(${words})'`;
  const lines = argumentLines([...options, ...subcommands.flatMap((command) => command.options)], '          ');
  return `        ${name}) _arguments $shared \\\n${lines === '' ? '' : `${lines.replaceAll('\n', ' \\\n')} \\\n`}          ${rest} ;;`;
}

function argumentLines(options: readonly OptionWords[], indent = '    '): string {
  return options.map((option) => `${indent}${quoted(argument(option))}`).join('\n');
}

function argument({ long, description, choices, takesValue, takesFile }: OptionWords): string {
  const value = takesFile ? ':file:_files' : choices.length > 0 ? `:value:(${choices.join(' ')})` : takesValue ? ':value:' : '';
  return `${long}[${description.replace(/[[\]:]/g, ' ')}]${value}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

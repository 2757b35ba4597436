import type { CommandWords, OptionWords } from './word-list.ts';

/** A completion script for bash 3.2 and newer. */
export function bashCompletion({ options, subcommands }: CommandWords): string {
  const names = subcommands.map(({ name }) => name);
  return `# bash completion for asof; load it with: source <(asof completion bash)
_asof() {
  local cur prev command word i
  cur="\${COMP_WORDS[COMP_CWORD]}"
  prev="\${COMP_WORDS[COMP_CWORD-1]}"
  command=""
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    case " ${names.join(' ')} " in *" $word "*) command="$word"; break ;; esac
  done
  COMPREPLY=()
  case "$prev" in
${valueCases([...options, ...subcommands.flatMap((command) => command.options)])}
  esac
  if [[ -z "$command" && "$cur" != -* ]]; then
    COMPREPLY=($(compgen -W "${['help', ...names].join(' ')}" -- "$cur"))
    return
  fi
  case "$command" in
${subcommands.map((command) => `    ${command.name}) ${body(command, options)} ;;`).join('\n')}
    *) COMPREPLY=($(compgen -W "${flags(options)}" -- "$cur")) ;;
  esac
}
complete -F _asof asof`;
}

function body({ options, takesFiles, subcommands }: CommandWords, shared: readonly OptionWords[]): string {
  const words = [
    ...subcommands.map(({ name }) => name),
    flags([...options, ...subcommands.flatMap((command) => command.options), ...shared]),
  ].join(' ');
  const files = takesFiles ? '[[ "$cur" != -* ]] && COMPREPLY=($(compgen -f -- "$cur")) || ' : '';
  return `${files}COMPREPLY=($(compgen -W "${words}" -- "$cur"))`;
}

function flags(options: readonly OptionWords[]): string {
  return [...options.map(({ long }) => long), '--help'].join(' ');
}

function valueCases(options: readonly OptionWords[]): string {
  const cases = new Map<string, string>();
  for (const { long, short, choices, takesFile, takesValue } of options) {
    if (!takesValue) continue;
    const reply =
      choices.length > 0
        ? `COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$cur")); `
        : takesFile
          ? 'COMPREPLY=($(compgen -f -- "$cur")); '
          : '';
    cases.set(short ? `${short}|${long}` : long, `${reply}return`);
  }
  return [...cases].map(([pattern, action]) => `    ${pattern}) ${action} ;;`).join('\n');
}

import { Argument, type Command } from 'commander';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { wordsOf } from '../completion/word-list.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { examples } from '../examples.ts';
import { print } from '../terminal.ts';

const SHELLS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

export function completion(command: Command): void {
  command.addArgument(new Argument('<shell>', 'whose script').choices(Object.keys(SHELLS))).action(async (shell: keyof typeof SHELLS) => {
    if (command.parent) await print(SHELLS[shell](wordsOf(command.parent)));
  });
  examples(command, [
    ['source <(asof completion bash)', 'now; put it into ~/.bashrc for always'],
    ['source <(asof completion zsh)', 'the same for zsh'],
    ['asof completion fish | source', 'the same for fish'],
  ]);
}

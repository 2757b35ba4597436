import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { explanationText } from '../render/explanation-text.ts';
import { withSession } from '../session.ts';

export function explain(command: Command): void {
  command.argument('<fact-id>', 'as facts, search and timeline show it').action((id: string) =>
    withSession(command, { use: 'reads' }, async ({ view, answer }) => {
      const explanation = await view.explain(id);
      await answer(explanation, (terminal) => explanationText(explanation, terminal));
    }),
  );
  examples(command, [['asof explain f_k2m5x7q3b4t6w2aa', 'the words behind a fact, what opened and closed it, how the belief changed']]);
}

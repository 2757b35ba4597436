import type { Command } from 'commander';
import type { Reextraction } from '../../index.ts';
import { examples } from '../examples.ts';
import { takesModel } from '../model-options.ts';
import { printable } from '../render/printable.ts';
import { withSession } from '../session.ts';
import { stoppable } from '../stoppable.ts';

interface Options {
  readonly dryRun?: boolean;
  readonly id?: readonly string[];
}

export function reextract(command: Command): void {
  takesModel(command)
    .option('--dry-run', 'say what would change, and write nothing')
    .option('--id <ids...>', 'only these messages (default: all that something else has read)')
    .action(({ dryRun = false, id }: Options) =>
      withSession(command, { use: 'reads', reads: 'with-model' }, async ({ memory, answer }) => {
        const changed: Reextraction[] = [];
        const usage = { messages: 0, calls: 0, promptTokens: 0, completionTokens: 0 };
        await stoppable(async (signal) => {
          for await (const one of memory.reextract({ dryRun, signal, ...(id ? { episodeIds: id } : {}) })) {
            usage.messages += 1;
            usage.calls += one.usage.calls;
            usage.promptTokens += one.usage.promptTokens;
            usage.completionTokens += one.usage.completionTokens;
            if (one.opened.length + one.closed.length > 0) changed.push(one);
          }
        });
        await answer({ dryRun, usage, changed }, () =>
          [
            ...changed.flatMap(({ episodeId, opened, closed }) => [
              printable(episodeId),
              ...closed.map(({ fact }) => `  - ${printable(fact.sentence)}`),
              ...opened.map((fact) => `  + ${printable(fact.sentence)}`),
            ]),
            `${usage.messages} messages read again, ${changed.length} ${dryRun ? 'would change' : 'changed'} facts; ${usage.calls} calls, ${usage.promptTokens + usage.completionTokens} tokens.`,
          ].join('\n'),
        );
      }),
    );
  examples(command, [
    ['asof reextract --dry-run --model qwen3:8b --base-url http://localhost:11434/v1', 'what a model would make of what rules have read'],
    [
      'asof reextract --model qwen3:8b --base-url http://localhost:11434/v1',
      'the same, written; event times stay, and it can be stopped and run again',
    ],
  ]);
}

import { type Command, Option } from 'commander';
import { countArgument } from '../count-argument.ts';
import { examples } from '../examples.ts';
import { withSession } from '../session.ts';

interface Options {
  readonly thread?: string;
  readonly maxTokens?: number;
  readonly profiles: boolean;
  readonly format?: 'plain' | 'zep';
}

export function context(command: Command): void {
  command
    .argument('[query...]', 'what the next answer is about (default: the last turn of the thread)')
    .option('--thread <name>', 'the conversation whose last turns are shown')
    .option('--max-tokens <count>', 'the block has at most so many tokens (default: 1000)', countArgument('--max-tokens'))
    .addOption(
      new Option('--format <form>', 'sections of lines, or the tagged lists that prompts made for Zep expect (default: plain)').choices([
        'plain',
        'zep',
      ]),
    )
    .option('--no-profiles', 'without the lines about who is named and who speaks')
    .action((words: readonly string[], { thread, maxTokens, profiles, format }: Options) =>
      withSession(command, { use: 'reads', embeds: true }, async ({ view, answer }) => {
        const block = await view.context({
          ...(words.length === 0 ? {} : { query: words.join(' ') }),
          ...(thread === undefined ? {} : { thread }),
          ...(maxTokens === undefined ? {} : { maxTokens }),
          ...(profiles ? {} : { profiles: 0 }),
          ...(format === undefined ? {} : { format }),
        });
        await answer({ context: block }, () => block);
      }),
    );
  examples(command, [
    ['asof context "Where does Ann work?"', 'what to put before a model that is asked this'],
    ['asof context --thread support --max-tokens 300', 'for the next turn of a conversation'],
  ]);
}

import type { Command } from 'commander';
import { AsofError } from '../../index.ts';
import { CliError } from '../cli-error.ts';
import { examples } from '../examples.ts';
import { EXIT } from '../exit-code.ts';
import { knownEntity, knownProfile } from '../known-names.ts';
import { takesModel } from '../model-options.ts';
import { factsTable } from '../render/facts-table.ts';
import { printable } from '../render/printable.ts';
import { withSession } from '../session.ts';

export function entity(command: Command): void {
  takesModel(command)
    .argument('<name>', 'any of its names')
    .option('--summarise', 'have the model write a summary of what holds now')
    .action((name: string, { summarise }: { readonly summarise?: boolean }) =>
      withSession(command, { use: 'reads', summarises: summarise ? 'made' : 'shown' }, async ({ memory, view, answer }) => {
        if (summarise) {
          await knownEntity(view, name);
          await memory.summarise(name).catch(toldOnTheCommandLine);
        }
        const { attributes: _, ...profile } = await knownProfile(view, name);
        await answer({ entity: profile }, (terminal) => {
          const also = profile.aliases.length === 0 ? '' : `, also ${profile.aliases.join(', ')}`;
          const told = profile.summaryBy.madeBy === 'template' ? '' : `${printable(profile.summary)}\n`;
          return `${terminal.paint('heading', printable(profile.name))} (${printable(profile.kind + also)})\n${told}${factsTable(profile.facts, terminal)}`.trimEnd();
        });
      }),
    );
  examples(command, [
    ['asof entity Ben', 'who he is, his other names, and what holds about him'],
    [
      'asof entity Ben --summarise --model qwen3:8b --base-url http://localhost:11434/v1',
      'with a summary that a model writes, and that is kept',
    ],
  ]);
}

function toldOnTheCommandLine(error: unknown): never {
  if (!(error instanceof AsofError && error.code === 'no-summaries')) throw error;
  throw new CliError(
    'no-model',
    EXIT.usage,
    '--summarise: name a model with --model, ASOF_MODEL or "model" in the config file, and its endpoint with --base-url, ASOF_BASE_URL or there too.',
  );
}

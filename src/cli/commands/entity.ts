import type { Command } from 'commander';
import { AsofError } from '../../index.ts';
import { CliError } from '../cli-error.ts';
import { examples } from '../examples.ts';
import { EXIT } from '../exit-code.ts';
import { knownEntity } from '../known-names.ts';
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
        const known = await knownEntity(view, name);
        if (summarise) await memory.summarise(name).catch(toldOnTheCommandLine);
        const facts = await view.facts({ about: name });
        const { summary, summaryBy } = (await view.entity(name)) ?? {};
        await answer({ entity: { ...known, summary, summaryBy, facts } }, (terminal) => {
          const also = known.aliases.length === 0 ? '' : `, also ${known.aliases.join(', ')}`;
          const told = summary === undefined || summaryBy?.madeBy === 'template' ? '' : `${printable(summary)}\n`;
          return `${terminal.paint('heading', printable(known.name))} (${printable(known.kind + also)})\n${told}${factsTable(facts, terminal)}`.trimEnd();
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

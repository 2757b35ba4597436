import type { Command } from 'commander';
import { CliError } from '../cli-error.ts';
import { examples } from '../examples.ts';
import { EXIT } from '../exit-code.ts';
import { takesEmbedding } from '../model-options.ts';
import { progressBar } from '../progress-bar.ts';
import { withSession } from '../session.ts';
import { configFilesOf } from '../settings/config-file.ts';
import { type ModelFlags, modelSettingsOf } from '../settings/model-settings.ts';
import type { GlobalFlags } from '../settings/settings.ts';
import { stoppable } from '../stoppable.ts';

export function embed(command: Command): void {
  takesEmbedding(command)
    .option('--anew', 'drop the vectors that another model made first')
    .action(({ anew }: { readonly anew?: boolean }) => {
      const flags = command.optsWithGlobals<GlobalFlags & ModelFlags>();
      if (!modelSettingsOf(flags, process.env, configFilesOf(flags, process.env, process.cwd())).embeddingModel)
        throw new CliError(
          'no-model',
          EXIT.usage,
          'Name a model for embeddings with --embedding-model, ASOF_EMBEDDING_MODEL or "embedding" in the config file, and its endpoint with --base-url; hash needs none.',
        );
      return withSession(command, { use: 'reads', embeds: anew ? 'anew' : 'surely' }, async ({ memory, answer }) => {
        const bar = await progressBar([{ bytes: undefined }], true);
        const spaces = await memory.spaces();
        let embedded = 0;
        try {
          await stoppable(async (signal) => {
            for (const space of spaces) {
              const onProgress = (count: number) => bar.show(0, `${embedded + count} texts embedded`);
              embedded += await memory.in(space).embedMissing({ signal, onProgress });
            }
          });
        } finally {
          bar.stop();
        }
        await answer({ embedded, spaces: spaces.length }, () => `${embedded} texts of ${spaces.length} spaces embedded.`);
      });
    });
  examples(command, [
    ['asof embed --embedding-model hash', 'offline: finds typos, endings and names, knows no meaning'],
    ['asof embed --embedding-model nomic-embed-text --base-url http://localhost:11434/v1', 'vectors for what has none, of every space'],
    [
      'asof embed --anew --embedding-model bge-m3 --base-url http://localhost:11434/v1',
      'after the model was changed; run it again where it was stopped',
    ],
  ]);
}

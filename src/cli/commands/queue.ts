import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { takesModel } from '../model-options.ts';
import { minuteText } from '../render/minute-text.ts';
import { printable } from '../render/printable.ts';
import { table } from '../render/table.ts';
import { withSession } from '../session.ts';
import { stoppable } from '../stoppable.ts';

export function queue(command: Command): void {
  takesModel(command)
    .option('--retry-failed', 'read what has failed, and what was put off, now')
    .action(({ retryFailed }: { readonly retryFailed?: boolean }) =>
      withSession(command, { use: 'reads', reads: 'with-model' }, async ({ memory, now, answer }) => {
        const carried = retryFailed ? await stoppable((signal) => memory.retryFailed({ signal })) : 0;
        const waiting = [...(await memory.episodes({ state: 'pending' })), ...(await memory.episodes({ state: 'failed' }))];
        const rows = waiting.map(({ id, thread, state, attempts, reason, notBefore }) => ({
          id,
          thread,
          state,
          attempts,
          reason,
          notBefore: notBefore > now.getTime() ? new Date(notBefore) : null,
        }));
        await answer({ carried, queue: rows }, ({ paint, width }) =>
          rows.length === 0
            ? 'Nothing is pending, nothing has failed.'
            : table(
                rows,
                [
                  { text: ({ id }) => printable(id), style: () => 'faint' },
                  { text: ({ state }) => state, style: ({ state }) => (state === 'failed' ? 'refuted' : 'doubtful') },
                  { text: ({ attempts }) => `${attempts} ${attempts === 1 ? 'try' : 'tries'}` },
                  { text: ({ notBefore }) => (notBefore ? `not before ${minuteText(notBefore)}` : '') },
                  { text: ({ reason }) => printable(reason ?? ''), yields: true },
                ],
                { paint, width },
              ),
        );
      }),
    );
  examples(command, [
    ['asof queue', 'what waits to be read, what could not be read, and why'],
    ['asof queue --retry-failed --model qwen3:8b --base-url http://localhost:11434/v1', 'try what has failed once more'],
  ]);
}

import type { Command } from 'commander';
import type { Reextraction } from '../../index.ts';
import { askedEach } from '../asked-each.ts';
import { CliError } from '../cli-error.ts';
import { examples } from '../examples.ts';
import { EXIT } from '../exit-code.ts';
import { takesModel } from '../model-options.ts';
import { outcomeDocument, outcomeText } from '../outcome.ts';
import { printable } from '../render/printable.ts';
import { withSession } from '../session.ts';
import { configFilesOf } from '../settings/config-file.ts';
import { type ModelFlags, modelSettingsOf } from '../settings/model-settings.ts';
import type { GlobalFlags } from '../settings/settings.ts';
import { stoppable } from '../stoppable.ts';
import { print, type Terminal } from '../terminal.ts';

interface Options {
  readonly dryRun?: boolean;
  readonly id?: readonly string[];
  readonly rules?: boolean;
  readonly yes?: boolean;
}

export function reextract(command: Command): void {
  takesModel(command)
    .option('--dry-run', 'say what would change, and write nothing')
    .option('--yes', 'write what changes without asking (where nobody sits at a terminal, nobody is asked)')
    .option('--rules', 'have rules read again, without a model')
    .option('--id <ids...>', 'only these messages (default: all that something else has read)')
    .action(({ dryRun = false, yes = false, rules = false, id }: Options) => {
      if (!rules) refuseRules(command.optsWithGlobals<GlobalFlags & ModelFlags>());
      return withSession(
        command,
        { use: 'reads', embeds: true, ...(rules ? {} : { reads: 'with-model' }) },
        async ({ memory, answer, settings, terminal }) => {
          const all: Reextraction[] = [];
          const asks = !dryRun && !yes && !settings.json.value && process.stdin.isTTY === true && terminal.isTTY;
          await stoppable(async (signal) => {
            const said = asks ? askedEach('Write this?', signal) : async () => true;
            const show = async (change: Reextraction) => {
              if (!settings.json.value) await print(changeText(change, terminal));
            };
            const approve = async (change: Reextraction) => {
              if (!changes(change)) return true;
              await show(change);
              return said();
            };
            for await (const one of memory.reextract({
              dryRun,
              signal,
              ...(id ? { episodeIds: id } : {}),
              ...(dryRun ? {} : { approve }),
            })) {
              all.push(one);
              if (unread(one) || (dryRun && changes(one))) await show(one);
            }
          });
          const usage = usageOf(all);
          await answer({ dryRun, usage, changed: all.filter(changes).map(documentOf), failed: all.filter(unread).map(documentOf) }, () => {
            const changed = all.filter((one) => changes(one) && (dryRun || one.written)).length;
            return `${usage.messages} messages read again, ${changed} ${dryRun ? 'would change' : 'changed'} facts; ${usage.calls} calls, ${usage.promptTokens + usage.completionTokens} tokens.`;
          });
          const failed = all.filter(unread).length;
          if (failed > 0)
            throw new CliError('messages-failed', EXIT.failed, `${failed} messages could not be read again; they stay as they were.`);
        },
      );
    });
  examples(command, [
    ['asof reextract --dry-run --model qwen3:8b --base-url http://localhost:11434/v1', 'what a model would make of what rules have read'],
    [
      'asof reextract --model qwen3:8b --base-url http://localhost:11434/v1',
      'shown message by message, then written; event times stay, and it can be stopped and run again',
    ],
  ]);
}

/** Without a model rules would read, also what a model has read before: that must be said. */
function refuseRules(flags: GlobalFlags & ModelFlags): void {
  if (modelSettingsOf(flags, process.env, configFilesOf(flags, process.env, process.cwd())).model) return;
  throw new CliError(
    'no-model',
    EXIT.usage,
    'Name a model with --model, ASOF_MODEL or "model" in the config file, and its endpoint with --base-url, ASOF_BASE_URL or there too; or say --rules to have rules read again.',
  );
}

function changes({ opened, closed }: Reextraction): boolean {
  return opened.length + closed.length > 0;
}

function unread({ failure }: Reextraction): boolean {
  return failure !== null;
}

function documentOf(change: Reextraction): object {
  const { readBefore, written, failure, usage } = change;
  return { ...outcomeDocument(change), readBefore, written, failure, usage };
}

function changeText(change: Reextraction, terminal: Terminal): string {
  if (change.failure !== null)
    return `! ${printable(change.failure)}\n${terminal.paint('faint', `episode ${printable(change.episodeId)}`)}`;
  return outcomeText({ ...change, rejected: [] }, terminal);
}

function usageOf(all: readonly Reextraction[]) {
  const sum = (figure: (one: Reextraction) => number) => all.reduce((total, one) => total + figure(one), 0);
  return {
    messages: all.length,
    calls: sum(({ usage }) => usage.calls),
    promptTokens: sum(({ usage }) => usage.promptTokens),
    completionTokens: sum(({ usage }) => usage.completionTokens),
  };
}

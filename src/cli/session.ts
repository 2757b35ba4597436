import type { Command } from 'commander';
import { AsofError, type Clock, type Memory, type MemoryView, openMemory } from '../index.ts';
import { CliError } from './cli-error.ts';
import { dropOtherVectors } from './drop-other-vectors.ts';
import { instantArgument, isoArgument } from './instant-argument.ts';
import { toJson } from './json.ts';
import { chosenEmbedding, chosenExtractor, chosenModel } from './model-options.ts';
import { openStore } from './open-store.ts';
import { configFilesOf } from './settings/config-file.ts';
import { type ModelFlags, modelSettingsOf } from './settings/model-settings.ts';
import { type GlobalFlags, type Settings, settingsOf } from './settings/settings.ts';
import { note, print, type Terminal, terminalOf } from './terminal.ts';

/** What a command works with: the memory that is in force, seen from the point that was asked for. */
export interface Session {
  readonly memory: Memory;
  /** The memory at `--as-of` and `--known-at`. */
  readonly view: MemoryView;
  readonly now: Date;
  readonly settings: Settings;
  readonly terminal: Terminal;
  /** Reads a point in time given on the command line. */
  instant(text: string, flag: string): Promise<Date>;
  /** The same as ISO 8601, as exactly as it was written. */
  isoText(text: string, flag: string): Promise<string>;
  /** Prints an answer: one JSON document with `--json`, else the text. An empty text prints nothing. */
  answer(document: object, text: (terminal: Terminal) => string): Promise<void>;
}

export interface SessionOptions {
  /** `reads`: there must be a store already. `writes`: it is made where there is none. */
  readonly use: 'reads' | 'writes';
  readonly clock?: Clock;
  /** `with-model`: messages are read with the model that flags or environment name, if they name one. Default: rules. */
  readonly reads?: 'with-model';
  /**
   * What is written or asked is embedded where a model for that is named and within reach; `surely`: it must be within reach; `anew`: and what another model
   * has embedded is dropped. Default: only where messages are read.
   */
  readonly embeds?: boolean | 'surely' | 'anew';
  /** Summaries of the model that flags or environment name: `shown` where the model is in order, `made` by it where that is asked. Default: none. */
  readonly summarises?: 'shown' | 'made';
}

/** A worker that was killed leaves its episode to others after so long, in milliseconds. */
export const LEASE_MS = 10_000;

/** Opens the memory that flags, environment and config name, and closes it again whatever happens. */
export async function withSession(
  command: Command,
  { use, clock, reads, embeds = reads !== undefined, summarises }: SessionOptions,
  work: (session: Session) => Promise<void>,
): Promise<void> {
  const flags = command.optsWithGlobals<GlobalFlags & ModelFlags>();
  const settings = settingsOf(flags, process.env, process.cwd());
  const now = new Date();
  const instant = (text: string, flag: string) => instantArgument(text, flag, now);
  const point = {
    validAt: flags.asOf === undefined ? now : await instant(flags.asOf, '--as-of'),
    ...(flags.knownAt === undefined ? {} : { knownAt: await instant(flags.knownAt, '--known-at') }),
  };
  const models = modelSettingsOf(flags, process.env, configFilesOf(flags, process.env, process.cwd()));
  const store = await openStore({ store: settings.store.value, server: settings.server }, use);
  let memory: Memory;
  try {
    const extractor = reads === 'with-model' ? await chosenExtractor(models, process.env, store) : null;
    const embedding = embeds ? await chosenEmbedding(models, process.env).catch(unlessSure(embeds)) : null;
    if (embeds === 'anew' && embedding) await dropOtherVectors(store, embedding);
    const summaryModel = summarises ? await chosenModel(models, process.env, store).catch(unlessNeeded(summarises)) : null;
    memory = await openMemory({
      store,
      space: settings.space.value,
      leaseMs: LEASE_MS,
      ...(models.prices ? { prices: models.prices.value } : {}),
      ...(clock ? { clock } : {}),
      ...(summaryModel ? { summaries: { model: summaryModel } } : {}),
      ...(extractor ? { extractor } : {}),
      ...(embedding ? { embedding } : {}),
    });
  } catch (error) {
    await store.close();
    throw error;
  }
  let stopped = false;
  try {
    const view = memory.asOf(point);
    const terminal = terminalOf(process.stdout, process.env);
    await work({
      memory,
      view,
      now,
      settings,
      terminal,
      instant,
      isoText: (text, flag) => isoArgument(text, flag, now),
      answer: async (document, text) => {
        const { validAt, knownAt } = view.point();
        const shown = settings.json.value
          ? JSON.stringify(toJson({ space: memory.space, asOf: validAt, knownAt, ...document }), null, 2)
          : text(terminal);
        if (shown !== '') await print(shown);
      },
    });
  } catch (error) {
    stopped = error instanceof Error && error.name === 'AbortError';
    throw error;
  } finally {
    await memory.close({ now: stopped });
  }
}

/** Words and the graph answer without vectors, and facts do not wait for them. */
function unlessSure(embeds: NonNullable<SessionOptions['embeds']>): (error: unknown) => null {
  return (error) => {
    if (embeds !== true || !(error instanceof AsofError && error.category === 'unavailable')) throw error;
    note(`${error.message}\nMeanwhile words alone are compared; what is written now is embedded by asof embed.`);
    return null;
  };
}

/** To look, nobody needs a key. */
function unlessNeeded(summarises: 'shown' | 'made'): (error: unknown) => null {
  return (error) => {
    if (summarises === 'shown' && error instanceof CliError) return null;
    throw error;
  };
}

import type { Command } from 'commander';
import type { GraphStore } from '../../index.ts';
import { CliError } from '../cli-error.ts';
import { examples } from '../examples.ts';
import { EXIT } from '../exit-code.ts';
import { toJson } from '../json.ts';
import { type Copied, copySpace } from '../migrate/copy-space.ts';
import { firstDifference } from '../migrate/first-difference.ts';
import { openStore, type StorePlace } from '../open-store.ts';
import { progressBar } from '../progress-bar.ts';
import { printable } from '../render/printable.ts';
import { table } from '../render/table.ts';
import { configFilesOf } from '../settings/config-file.ts';
import { type GlobalFlags, loginIn, settingsOf, storePlace } from '../settings/settings.ts';
import { stoppable } from '../stoppable.ts';
import { print, terminalOf } from '../terminal.ts';

export function migrate(command: Command): void {
  const named: string[] = [];
  command.parent?.on('option:space', (name: string) => named.push(name));
  command
    .argument('<from>', 'the store to read: a file, or bolt://…')
    .argument('<to>', 'the store to copy into')
    .option('--no-progress', 'no progress bar')
    .action(async (fromName: string, toName: string, { progress }: { readonly progress: boolean }) => {
      const flags = command.optsWithGlobals<GlobalFlags>();
      const { from, to } = placesIn(flags, fromName, toName);
      await stoppable((signal) =>
        withStore(from, 'reads', (source) =>
          withStore(to, 'writes', async (target) => {
            const copied = await copyAll(source, target, [...new Set(named)], { signal, progress });
            await show(copied, settingsOf(flags, process.env, process.cwd()).json.value);
            await complain(copied, source, target);
          }),
        ),
      );
    });
  examples(command, [
    ['asof migrate memory.db bolt://localhost:7687', 'every space, with its whole history; after a stop, run it again'],
    ['asof migrate bolt://localhost:7687 copy.db --space ann --space team', 'back into a file, two spaces only'],
  ]);
  command.addHelpText(
    'after',
    '\nThe copy is read back: counts and checksums of both are printed, and a difference ends with exit code 1. Nobody should write into either meanwhile.\nVectors are not copied: whoever opens the copy with an embedding model has them made anew.',
  );
}

function placesIn(flags: GlobalFlags, fromName: string, toName: string): { readonly from: StorePlace; readonly to: StorePlace } {
  const cwd = process.cwd();
  const login = loginIn(process.env, configFilesOf(flags, process.env, cwd));
  const [from, to] = [storePlace(fromName, login, cwd), storePlace(toName, login, cwd)];
  if (from.store === to.store && from.server?.database === to.server?.database)
    throw new CliError('same-store', EXIT.usage, `migrate: ${from.store} is both the source and the target. Name two stores.`);
  return { from, to };
}

async function withStore(place: StorePlace, use: 'reads' | 'writes', work: (store: GraphStore) => Promise<void>): Promise<void> {
  const store = await openStore(place, use);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

async function copyAll(
  source: GraphStore,
  target: GraphStore,
  named: readonly string[],
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: boolean },
): Promise<readonly Copied[]> {
  const known = await source.spaces();
  const missing = named.find((name) => !known.includes(name));
  if (missing !== undefined)
    throw new CliError(
      'no-space',
      EXIT.notFound,
      `migrate: the source has no space ${JSON.stringify(missing)}. It has: ${known.join(', ') || 'none'}.`,
    );
  const bar = await progressBar([{ bytes: undefined }], progress);
  try {
    const copied: Copied[] = [];
    for (const space of named.length > 0 ? named : known) {
      const onProgress = (read: number, checked: number) =>
        bar.show(0, `space ${printable(space)}: ${read.toLocaleString('en')} records read, ${checked.toLocaleString('en')} checked`);
      copied.push(await copySpace(space, source, target, { signal, onProgress }));
    }
    return copied;
  } finally {
    bar.stop();
  }
}

async function show(copied: readonly Copied[], json: boolean): Promise<void> {
  if (json) {
    const spaces = copied.map(({ space, from, to }) => ({
      space,
      from: { records: from.counts, checksum: from.checksum },
      to: { records: to.counts, checksum: to.checksum },
      equal: from.equals(to),
    }));
    return print(JSON.stringify(toJson({ spaces }), null, 2));
  }
  const { paint } = terminalOf(process.stdout, process.env);
  const rows = copied.flatMap(({ space, from, to }) => [
    { space, side: 'from', tally: from },
    { space: '', side: 'to', tally: to },
  ]);
  if (rows.length === 0) return print('The source has no spaces.');
  await print(
    table(
      rows,
      [
        { text: ({ space }) => printable(space), style: () => 'heading' },
        { text: ({ side }) => side, style: () => 'faint' },
        { text: ({ tally }) => `${tally.total} records` },
        {
          text: ({ tally }) =>
            Object.entries(tally.counts)
              .map(([type, count]) => `${type} ${count}`)
              .join(', '),
          style: () => 'faint',
        },
        { text: ({ tally }) => tally.checksum.slice(0, 16) },
      ],
      { paint },
    ),
  );
}

/** @throws CliError `copy-differs` naming the first difference */
async function complain(copied: readonly Copied[], source: GraphStore, target: GraphStore): Promise<void> {
  for (const { space, from, to } of copied) {
    if (from.equals(to)) continue;
    const difference = await firstDifference(space, { store: source, tally: from }, { store: target, tally: to });
    throw new CliError(
      'copy-differs',
      EXIT.failed,
      `migrate: space ${JSON.stringify(space)} differs: ${difference ?? 'the number of records'}. Stop what writes into either store; if the source has moved on since an earlier copy, copy into an empty store.`,
    );
  }
}

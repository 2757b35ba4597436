import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { linesOf } from '../messages/lines.ts';
import { readRecords } from '../records/read-records.ts';
import { counted } from '../render/counted.ts';
import { withSession } from '../session.ts';
import { sourcesOf } from '../sources.ts';

export function importSpace(command: Command): void {
  command.argument('[file]', 'what asof export wrote; - or nothing = stdin').action((file: string | undefined) => {
    const sources = sourcesOf(file === undefined ? [] : [file]);
    return withSession(command, { use: 'writes' }, async ({ memory, answer }) => {
      for (const source of sources) await memory.import(readRecords(linesOf(source.open()), source.name));
      const counts = await memory.stats();
      await answer(
        { stats: counts },
        () =>
          `Space ${JSON.stringify(memory.space)} has ${counted(counts.episodes.done + counts.episodes.pending + counts.episodes.failed, 'episode')}, ${counted(counts.entities, 'entity', 'entities')} and ${counted(counts.facts, 'fact')}.`,
      );
    });
  });
  examples(command, [
    ['asof import backup.jsonl --space restored', 'into an empty space; after a stop, run it again'],
    ['zcat backup.jsonl.gz | asof import -', 'from stdin'],
  ]);
}

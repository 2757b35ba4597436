import { createWriteStream, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { recordLines } from '../records/record-lines.ts';
import { withSession } from '../session.ts';
import { stoppable } from '../stoppable.ts';
import { note } from '../terminal.ts';

export function exportSpace(command: Command): void {
  command.argument('[file]', 'where to; - or nothing = stdout', '-').action((file: string) =>
    withSession(command, { use: 'reads' }, ({ memory, now }) =>
      stoppable(async (signal) => {
        const lines = Readable.from(recordLines(memory.export(), { space: memory.space, exportedAt: now }));
        if (file === '-') return pipeline(lines, process.stdout, { signal, end: false });
        // A device or a pipe, such as /dev/stdout, must not be put aside for a file.
        if (statSync(file, { throwIfNoEntry: false })?.isFile() === false) return pipeline(lines, createWriteStream(file), { signal });
        const unfinished = `${file}.part`;
        await pipeline(lines, createWriteStream(unfinished, { mode: 0o600 }), { signal });
        await rename(unfinished, file);
        note(`Space ${JSON.stringify(memory.space)} is in ${file}.`);
      }),
    ),
  );
  examples(command, [
    ['asof export backup.jsonl', 'everything of this space, with all that was ever believed'],
    ['asof export | gzip > backup.jsonl.gz', 'to stdout'],
  ]);
}

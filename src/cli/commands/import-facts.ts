import { createHash } from 'node:crypto';
import type { Command } from 'commander';
import { IncorrectInputError, type Memory, readStatement, type Statement } from '../../index.ts';
import { CliError } from '../cli-error.ts';
import { examples } from '../examples.ts';
import { EXIT } from '../exit-code.ts';
import { linesOf } from '../messages/lines.ts';
import { type ProgressBar, progressBar } from '../progress-bar.ts';
import { counted } from '../render/counted.ts';
import { withSession } from '../session.ts';
import { type Source, sourcesOf } from '../sources.ts';
import { stoppable } from '../stoppable.ts';
import { note } from '../terminal.ts';

interface Options {
  readonly saidAt?: string;
  readonly skipInvalid?: boolean;
  readonly progress: boolean;
}

interface Counts {
  statements: number;
  episodes: number;
  rejected: number;
  invalid: number;
}

/** So many statements are one episode: one transaction, and one thing to retract. */
const BATCH = 1000;
const COMPLAINTS = 10;

export function importFacts(command: Command): void {
  command
    .argument('[files...]', 'statements, one JSON object a line; - = stdin')
    .option('--said-at <date>', 'when they were said, for those without valid_at (default: now)')
    .option('--skip-invalid', 'go on after a line that is no statement')
    .option('--no-progress', 'no progress bar')
    .action((files: readonly string[], options: Options) => {
      const sources = sourcesOf(files);
      return withSession(command, { use: 'writes', embeds: true }, ({ memory, answer, instant }) =>
        stoppable(async (signal) => {
          const occurredAt = options.saidAt === undefined ? {} : { occurredAt: await instant(options.saidAt, '--said-at') };
          const bar = await progressBar(sources, options.progress);
          const counts: Counts = { statements: 0, episodes: 0, rejected: 0, invalid: 0 };
          try {
            for await (const batch of batches(sources, options, counts)) await state(memory, batch, { ...occurredAt, signal }, counts, bar);
          } finally {
            bar.stop();
          }
          await answer(
            { imported: counts },
            () =>
              `${counted(counts.statements, 'statement')} in ${counted(counts.episodes, 'episode')}${counts.rejected ? `, ${counts.rejected} rejected` : ''}${counts.invalid ? `, ${counted(counts.invalid, 'line')} skipped` : ''}.`,
          );
        }),
      );
    });
  examples(command, [
    ['asof import-facts staff.jsonl', '{"subject":"Ann","predicate":"works_at","object":"Acme","valid_at":"2020-01-01"} a line'],
    ['zcat dump.jsonl.gz | asof import-facts - --skip-invalid', 'millions, in bounded memory'],
  ]);
  command.addHelpText(
    'after',
    '\nFields: subject, predicate, object; valid_at, invalid_at (ISO 8601, null = not known), says (holds, ended, not, wrong,\ncorrected), subject_kind, object_kind, also, trust, quote. Running it again over the same file goes on where it stopped.',
  );
}

interface Batch {
  readonly id: string;
  readonly statements: readonly Statement[];
  readonly bytes: number;
}

async function* batches(sources: readonly Source[], options: Options, counts: Counts): AsyncGenerator<Batch> {
  let before = 0;
  for (const source of sources) {
    let statements: Statement[] = [];
    let hash = createHash('sha256');
    let bytes = before;
    for await (const line of linesOf(source.open())) {
      const statement = line.text.trim() === '' ? undefined : statementOf(line.text, `${source.name}:${line.number}`, options, counts);
      if (!statement) continue;
      statements.push(statement);
      hash.update(line.text).update('\n');
      bytes = before + line.bytes;
      if (statements.length < BATCH) continue;
      yield { id: idOf(hash), statements, bytes };
      statements = [];
      hash = createHash('sha256');
    }
    if (statements.length > 0) yield { id: idOf(hash), statements, bytes };
    before += source.bytes ?? 0;
  }
}

/** Made from the lines, so that the same lines are the same episode in every run. */
function idOf(hash: ReturnType<typeof createHash>): string {
  return `facts_${hash.digest('hex').slice(0, 20)}`;
}

function statementOf(text: string, where: string, { skipInvalid }: Options, counts: Counts): Statement | undefined {
  try {
    return readStatement(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof IncorrectInputError) && !(error instanceof SyntaxError)) throw error;
    const message = `${where}: ${error.message.replace(/[^.]$/, '$&.')}`;
    if (!skipInvalid)
      throw new CliError(
        'bad-statement',
        EXIT.usage,
        `${message} Mend the line and run the same command again, or leave such lines out with --skip-invalid.`,
      );
    counts.invalid += 1;
    if (counts.invalid <= COMPLAINTS) note(message);
    return undefined;
  }
}

async function state(
  memory: Memory,
  { id, statements, bytes }: Batch,
  options: { readonly occurredAt?: Date; readonly signal: AbortSignal },
  counts: Counts,
  bar: ProgressBar,
): Promise<void> {
  const { state: reached, reason, rejected } = await memory.stateAll(statements, { ...options, id });
  if (reached === 'failed') throw new CliError('not-done', EXIT.failed, `episode ${id} failed: ${reason}`);
  for (const { what, why } of rejected.slice(0, Math.max(0, COMPLAINTS - counts.rejected))) note(`rejected: ${what}: ${why}`);
  counts.statements += statements.length;
  counts.episodes += 1;
  counts.rejected += rejected.length;
  bar.show(bytes, `${counts.statements} statements`);
}

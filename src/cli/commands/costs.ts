import type { Command } from 'commander';
import type { CostSum, Costs, Memory } from '../../index.ts';
import { examples } from '../examples.ts';
import { printable } from '../render/printable.ts';
import { type Column, table } from '../render/table.ts';
import { type Session, withSession } from '../session.ts';

interface Options {
  readonly since?: string;
  readonly until?: string;
  readonly allSpaces?: boolean;
}

interface Row extends CostSum {
  readonly space: string;
  readonly day: string;
}

export function costs(command: Command): void {
  command
    .option('--since <date>', 'from this day on (UTC)')
    .option('--until <date>', 'up to this date, which counts no more')
    .option('--all-spaces', 'of every space of the store')
    .option('--prices <list>', 'of a million tokens, such as prompt=0.05,completion=0.4 (default: ASOF_PRICES, else the config file)')
    .action(({ since, until, allSpaces }: Options) =>
      withSession(command, { use: 'reads' }, async (session) => {
        const { memory, answer } = session;
        const range = {
          ...(since === undefined ? {} : { since: await session.instant(since, '--since') }),
          ...(until === undefined ? {} : { until: await session.instant(until, '--until') }),
        };
        const names = allSpaces ? await memory.spaces() : [memory.space];
        const found = await Promise.all(names.map(async (space) => ({ space, ...(await memory.in(space).costs(range)) })));
        const spaces = allSpaces ? found.filter(({ days }) => days.length > 0) : found;
        await answer({ since: range.since ?? null, until: range.until ?? null, costs: spaces }, (terminal) =>
          spaces.every(({ days }) => days.length === 0) ? nothing(memory, allSpaces ?? false, range) : costsTable(spaces, terminal),
        );
      }),
    );
  examples(command, [
    ['asof costs --since "last week"', 'calls, tokens and time of each day'],
    ['asof costs --all-spaces --prices prompt=0.05,cached=0.005,completion=0.4', 'what every space cost'],
    ['asof costs --since 2026-11-01 --until 2026-12-01 --json', 'one month, for a program'],
  ]);
  command.addHelpText(
    'after',
    '\nCounted is what reading messages took, by the day (UTC) on which it was kept: tries that failed and readings again too; statements, questions, summaries\nand dry runs not. What was forgotten is no longer counted. p95: 95 of a hundred messages took no longer.',
  );
}

function costsTable(spaces: readonly (Costs & { readonly space: string })[], { paint, width }: Session['terminal']): string {
  const rows: Row[] = spaces.flatMap(({ space, days, total }) => [
    ...days.map((day, index) => ({ ...day, space: index === 0 && spaces.length > 1 ? printable(space) : '' })),
    ...(days.length > 1 ? [{ ...total, space: '', day: 'in all' }] : []),
  ]);
  if (spaces.length > 1) rows.push({ ...added(spaces.map(({ total }) => total)), space: 'every space', day: 'in all' });
  const columns: readonly Column<Row>[] = [
    { heading: 'space', text: ({ space }) => space, style: () => 'heading', yields: true },
    { heading: 'day', text: ({ day }) => day, style: () => 'faint' },
    { heading: 'messages', text: ({ readings }) => String(readings) },
    { heading: 'failed tries', text: ({ failures }) => (failures === 0 ? '' : String(failures)), style: () => 'doubtful' },
    { heading: 'calls', text: ({ calls }) => String(calls) },
    { heading: 'prompt', text: ({ promptTokens }) => counted(promptTokens) },
    { heading: 'cached', text: ({ cachedPromptTokens }) => (cachedPromptTokens === 0 ? '' : counted(cachedPromptTokens)) },
    { heading: 'completion', text: ({ completionTokens }) => counted(completionTokens) },
    { heading: 'embedded', text: ({ embeddedTexts }) => (embeddedTexts === 0 ? '' : counted(embeddedTexts)) },
    { heading: 'cost', text: ({ cost }) => (cost === null ? '' : cost.toFixed(4)), style: () => 'heading' },
    { heading: 'mean ms', text: ({ latencyMs }) => (latencyMs ? latencyMs.mean.toFixed(0) : '') },
    { heading: 'p95 ms', text: ({ latencyMs }) => (latencyMs ? latencyMs.p95.toFixed(0) : '') },
    { heading: 'of it model', text: ({ modelMs }) => (modelMs && modelMs.mean > 0 ? modelMs.mean.toFixed(0) : ''), style: () => 'faint' },
  ];
  const text = table(rows, columns, { paint, width });
  const hasModel = rows.some(({ calls }) => calls > 0);
  return rows.some(({ cost }) => cost !== null) || !hasModel
    ? text
    : `${text}\n${paint('faint', 'With --prices prompt=…,completion=… (of a million tokens) there is a column of cost.')}`;
}

/** Times of several spaces do not add up. */
function added(sums: readonly CostSum[]): CostSum {
  const sum = (figure: (of: CostSum) => number) => sums.reduce((total, of) => total + figure(of), 0);
  return {
    readings: sum(({ readings }) => readings),
    failures: sum(({ failures }) => failures),
    calls: sum(({ calls }) => calls),
    promptTokens: sum(({ promptTokens }) => promptTokens),
    cachedPromptTokens: sum(({ cachedPromptTokens }) => cachedPromptTokens),
    completionTokens: sum(({ completionTokens }) => completionTokens),
    embeddedTexts: sum(({ embeddedTexts }) => embeddedTexts),
    cost: sums.some(({ cost }) => cost === null) ? null : sum(({ cost }) => cost ?? 0),
    latencyMs: null,
    modelMs: null,
  };
}

function nothing({ space }: Memory, allSpaces: boolean, { since, until }: { readonly since?: Date; readonly until?: Date }): string {
  const where = allSpaces ? 'any space' : `space ${JSON.stringify(space)}`;
  const when = `${since ? ` from ${since.toISOString().slice(0, 16)}` : ''}${until ? ` until ${until.toISOString().slice(0, 16)}` : ''}`;
  const ways = [...(allSpaces ? [] : ['--all-spaces looks everywhere']), ...(when === '' ? [] : ['an earlier --since may find more'])];
  return `No message was read in ${where}${when}. asof ingest FILE reads some${ways.map((way) => `; ${way}`).join('')}.`;
}

function counted(figure: number): string {
  return figure.toLocaleString('en');
}

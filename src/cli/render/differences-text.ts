import type { Difference } from '../../index.ts';
import type { Terminal } from '../terminal.ts';
import { factNotes } from './fact-notes.ts';
import type { Style } from './paint.ts';
import { periodText } from './period-text.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';

const SIGNS = { opened: '+', closed: '-', corrected: '~' } as const satisfies Record<Difference['kind'], string>;
const STYLES = { opened: 'holds', closed: 'refuted', corrected: 'doubtful' } as const satisfies Record<Difference['kind'], Style>;

/** Differences, one a line: `+` opened, `-` closed, `~` corrected, and the words that caused it. */
export function differencesText(differences: readonly Difference[], { width, paint }: Terminal): string {
  return table(
    differences,
    [
      { text: ({ kind, fact }) => `${SIGNS[kind]} ${printable(fact.sentence)}`, style: ({ kind }) => STYLES[kind] },
      {
        text: ({ fact, before }) =>
          before && periodText(before) !== periodText(fact) ? `${periodText(fact)} (was ${periodText(before)})` : periodText(fact),
        style: () => 'past',
      },
      { text: ({ kind, fact }) => (kind === 'corrected' ? factNotes(fact) : ''), style: () => 'doubtful' },
      { text: causeText, style: () => 'faint', yields: true },
    ],
    { paint, width },
  );
}

function causeText({ cause }: Difference): string {
  if (!cause) return '';
  const said = cause.episode
    ? `${cause.episode.speaker ?? cause.episode.thread}, ${cause.episode.occurredAt.toISOString().slice(0, 10)}: `
    : '';
  return `${said}“${printable(cause.quote)}”`;
}

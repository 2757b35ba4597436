import type { FactExplanation, MemoryClaim } from '../../index.ts';
import type { Terminal } from '../terminal.ts';
import { factNotes } from './fact-notes.ts';
import { minuteText } from './minute-text.ts';
import { periodText } from './period-text.ts';
import { printable } from './printable.ts';

/** Why a fact is believed, as a few lines. */
export function explanationText({ fact, versions, claims, openedBy, closedBy }: FactExplanation, { paint }: Terminal): string {
  const notes = factNotes(fact);
  const lines = [
    `${paint('heading', printable(fact.sentence))}  ${periodText(fact)}${notes === '' ? '' : `  ${paint('doubtful', notes)}`}`,
  ];
  if (openedBy) lines.push(`${paint('holds', 'opened by')}  ${claimText(openedBy)}`);
  for (const claim of claims) if (claim.id !== openedBy?.id) lines.push(`${paint('holds', 'also said')}  ${claimText(claim)}`);
  if (closedBy) lines.push(`${paint('refuted', 'closed by')}  ${claimText(closedBy)}${fact.closedBy ? ` (${fact.closedBy.how})` : ''}`);
  for (const version of versions) {
    const until = version.expiredAt ? ` to ${minuteText(version.expiredAt)}` : ' on';
    lines.push(
      paint(
        'faint',
        `believed from ${minuteText(version.recordedAt)}${until}: ${periodText(version)}${version.standing === 'accepted' ? '' : ` (${version.standing})`}`,
      ),
    );
  }
  return lines.join('\n');
}

function claimText({ quote, episode }: MemoryClaim): string {
  if (!episode) return `“${printable(quote)}”`;
  const { id, speaker, thread, occurredAt, readBy } = episode;
  const reader = readBy === null || thread === 'statements' ? '' : `, read by ${printable(readBy)}`;
  return `“${printable(quote)}” — ${printable(speaker ?? thread)}, ${minuteText(occurredAt)}, message ${id}${reader}`;
}

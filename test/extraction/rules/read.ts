import type { Bound } from '../../../src/domain/bound.ts';
import type { Episode } from '../../../src/domain/episode.ts';
import { ruleExtractor } from '../../../src/extraction/rules/rule-extractor.ts';
import type { ReadClaim, Reading } from '../../../src/ports/extractor.ts';

const extractor = ruleExtractor();

/** Ann says everything on Wednesday 2024-05-15, 09:00 UTC, unless something else is given. */
export function episode(text: string, more: Partial<Episode> = {}): Episode {
  return {
    id: 'e',
    kind: 'message',
    thread: 't',
    speaker: 'Ann',
    role: 'user',
    text,
    occurredAt: Date.UTC(2024, 4, 15, 9),
    expiresAt: null,
    ...more,
  };
}

export function read(message: Episode, earlier: readonly Episode[] = []): Promise<Reading> {
  return extractor.read({ episode: message, earlier, recall: { entities: [], facts: [] } });
}

/** What a text says, as the tables' examples write it, sorted. */
export async function claimsOf(text: string, earlier: readonly Episode[] = []): Promise<readonly string[]> {
  return shown((await read(episode(text), earlier)).claims);
}

export function shown(claims: readonly ReadClaim[]): readonly string[] {
  return claims.map(showClaim).toSorted();
}

function showClaim({ trust, also, says, subject, predicate, object, start, end, meant }: ReadClaim): string {
  const parts = [
    trust === 'stated' ? '' : trust,
    also ? 'also' : '',
    says === 'holds' ? '' : says,
    subject,
    predicate,
    object,
    start === undefined ? '' : showBound(start),
    end === undefined ? '' : `.. ${showBound(end)}`,
    meant?.object === undefined ? '' : `(was ${meant.object})`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** As exact as the bound is; a week by its Monday. */
function showBound(bound: Bound | null): string {
  if (bound === null) return 'null';
  const iso = new Date(bound.at).toISOString();
  if (bound.precision === 'year') return iso.slice(0, 4);
  return bound.precision === 'month' ? iso.slice(0, 7) : iso.slice(0, 10);
}

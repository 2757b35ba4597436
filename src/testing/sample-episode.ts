import type { Episode } from '../domain/episode.ts';

/** An episode for tests: a user's message of the id's own text, said at 0 and kept for ever, with whatever is given in place. */
export function sampleEpisode(id: string, given: Partial<Omit<Episode, 'id'>> = {}): Episode {
  return {
    id,
    kind: 'message',
    thread: 'main',
    speaker: 'Ann',
    role: 'user',
    text: `Text of ${id}.`,
    occurredAt: 0,
    expiresAt: null,
    ...given,
  };
}

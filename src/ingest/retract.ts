import type { StoredEpisode } from '../domain/episode.ts';
import { LATEST } from '../domain/instant.ts';
import { checkText } from '../domain/text.ts';
import { NotFoundError } from '../errors.ts';
import { NOTHING } from '../resolution/fold-changes.ts';
import { commitIntent, type WriteContext } from './commit-intent.ts';
import { type Outcome, openedAndClosed } from './receipt.ts';
import { hasLeaned, readAgain, turnsAround } from './turns-around.ts';

/** What taking back an episode changed. */
export type Retraction = Pick<Outcome, 'episodeId' | 'opened' | 'closed'>;

/**
 * Takes back what an episode states, as if it had never been said: what it had closed is open again. The episode and its history stay.
 * Turns that leaned on it are read again.
 *
 * @param window how many later turns may have leaned on it
 * @throws NotFoundError `unknown-episode`
 */
export async function retractEpisode(context: WriteContext, space: string, episodeId: string, window: number): Promise<Retraction> {
  const [episode] = await context.store.episodes(space, { ids: [checkText(episodeId, 'episode id')] });
  if (!episode) {
    throw new NotFoundError(
      'unknown-episode',
      `Space ${JSON.stringify(space)} has no episode ${JSON.stringify(episodeId)}. Episode ids stand in receipts and in explain.`,
      { episodeId, space },
    );
  }
  return { episodeId, ...(await retractEpisodes(context, space, [episode], window)) };
}

/** The same of several at once, in one commit. */
export async function retractEpisodes(
  context: WriteContext,
  space: string,
  episodes: readonly StoredEpisode[],
  window: number,
): Promise<Pick<Outcome, 'opened' | 'closed'>> {
  const counting = episodes.filter(({ retractedAt }) => retractedAt === null || retractedAt > LATEST);
  if (counting.length === 0) return { opened: [], closed: [] };
  const leaning = new Map<string, StoredEpisode>();
  for (const episode of counting) {
    const { after } = await turnsAround(context.store, space, episode, window);
    for (const turn of after.filter(hasLeaned)) leaning.set(turn.id, turn);
  }
  for (const { id } of episodes) leaning.delete(id);
  const taken = counting.map(
    ({ id, readBy, leansOnThread }) =>
      ({ episodeId: id, state: 'done', reason: 'retracted', notBefore: 0, readBy, leansOnThread }) as const,
  );
  const ids = counting.map(({ id }) => id);
  const changes = await commitIntent(
    context,
    space,
    { ...NOTHING, drop: ids },
    { retractedEpisodes: ids, outcomes: [...taken, ...[...leaning.values()].map(readAgain)] },
  );
  return openedAndClosed(changes.before, changes.expiredFacts, changes.facts);
}

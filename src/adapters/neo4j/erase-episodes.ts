import { UNKNOWN_START } from '../../domain/instant.ts';
import type { Connection, Run } from './connection.ts';

type Keys = { readonly keys: readonly string[] };

/** Erases the episodes with all that came from them; the revision moves where there was any. */
export async function eraseEpisodes(connection: Connection, space: string, episodeIds: readonly string[]): Promise<void> {
  if (episodeIds.length === 0) return;
  await connection.write(async (run) => {
    const [, there] = await Promise.all([
      run('space/lock-existing', { space }),
      run<{ id: string; claim_ids: readonly string[] }>('erase/stated', { space, episode_ids: episodeIds }),
    ]);
    if (there.length === 0) return;
    const erased = { space, episode_ids: there.map(({ id }) => id) };
    const claimIds = [...new Set(there.flatMap(({ claim_ids }) => claim_ids))];
    const [facts, about, aliases, names] = await Promise.all([
      eraseFacts(run, space, claimIds),
      run<Keys>('erase/claims', erased),
      run<Keys>('erase/aliases', erased),
      run<{ name_id: string }>('erase/mentions', erased),
      run('erase/episodes', erased),
    ]);
    const unused = await run<Keys>('erase/names', { space, ids: names.map(({ name_id }) => name_id) });
    const keys = new Set([...about, ...aliases, ...facts, ...unused].flatMap((row) => row.keys));
    await Promise.all([
      run('erase/entities', { space, keys: [...keys] }),
      run('erase/summaries', erased),
      run('space/end-lease', { space, left: erased.episode_ids }),
      run('space/move-on', { space, recorded_at: UNKNOWN_START, last_sequence: 0, revisions: 1, commit: null }),
      run('space/refresh-queue', { space }),
    ]);
  });
}

/** The text index knows which versions rest on a claim; it takes so many ids in one query. */
const CLAIMS_AT_ONCE = 1000;

async function eraseFacts(run: Run, space: string, claimIds: readonly string[]): Promise<readonly Keys[]> {
  if (claimIds.length === 0) return [];
  const queries = Array.from({ length: Math.ceil(claimIds.length / CLAIMS_AT_ONCE) }, (_, index) =>
    claimIds
      .slice(index * CLAIMS_AT_ONCE, (index + 1) * CLAIMS_AT_ONCE)
      .map(quoted)
      .join(' '),
  );
  return run<Keys>('erase/facts', { space, queries, claim_ids: claimIds });
}

/** In quotes only these two characters mean something. */
function quoted(claimId: string): string {
  return `claim_ids:"${claimId.replace(/["\\]/g, '\\$&')}"`;
}

import type { StoredEpisode } from '../../domain/episode.ts';
import type { FactVersion, StoredClaim, StoredMention, StoredPredicate } from '../../domain/stored.ts';
import { aboutOf, claimProperties } from './claim-properties.ts';
import type { Run } from './connection.ts';
import { episodeProperties } from './episode-properties.ts';
import { factProperties } from './fact-properties.ts';
import { aliasRows, mentionId, mentionRow } from './mention-properties.ts';
import { predicateProperties } from './predicate-properties.ts';

/** New records of one space, as they stand. */
export interface NewRecords {
  readonly episodes?: readonly StoredEpisode[];
  readonly mentions: readonly StoredMention[];
  readonly claims: readonly StoredClaim[];
  readonly facts: readonly FactVersion[];
  readonly predicates: readonly StoredPredicate[];
}

/** Writes records that the space does not have; of those that are the same the last. */
export function writeRecords(run: Run, space: string, records: NewRecords): readonly Promise<unknown>[] {
  const episodes = (records.episodes ?? []).map((episode) => episodeProperties(space, episode));
  const { mentions, aliases, claims, facts, set_aside, predicates } = recordRows(space, records);
  return [
    ...(episodes.length > 0 ? [run('write/episodes', { episodes })] : []),
    ...(mentions.length > 0 ? [run('write/mentions', { space, mentions })] : []),
    ...(aliases.length > 0 ? [run('write/aliases', { space, aliases })] : []),
    ...(claims.length > 0 ? [run('write/claims', { space, claims })] : []),
    ...(facts.length > 0 ? [run('write/facts', { space, facts })] : []),
    ...(set_aside.length > 0 ? [run('write/set-aside', { space, set_aside })] : []),
    ...(predicates.length > 0 ? [run('write/predicates', { space, predicates })] : []),
  ];
}

/** The parameters of the statements in `cypher/write`. */
export function recordRows(space: string, records: Omit<NewRecords, 'episodes'>) {
  const mentions = lastOfEach(records.mentions, mentionId);
  const claims = lastOfEach(records.claims, ({ claim, recordedAt }) => versionIdentity(claim.id, recordedAt));
  const facts = lastOfEach(records.facts, ({ id, recordedAt }) => versionIdentity(id, recordedAt)).map((fact) =>
    factProperties(space, fact),
  );
  return {
    mentions: mentions.map((mention) => mentionRow(space, mention)),
    aliases: mentions.flatMap((mention) => aliasRows(space, mention)),
    claims: claims.map((claim) => ({ claim: claimProperties(space, claim), about: aboutOf(claim.canonical) })),
    facts: facts.filter(({ standing }) => standing === 'accepted'),
    set_aside: facts.filter(({ standing }) => standing !== 'accepted'),
    predicates: records.predicates.map((predicate) => predicateProperties(space, predicate)),
  };
}

export function versionIdentity(id: string, recordedAt: number): string {
  return JSON.stringify([id, recordedAt]);
}

function lastOfEach<T>(records: readonly T[], identity: (record: T) => string): readonly T[] {
  return [...new Map(records.map((record) => [identity(record), record])).values()];
}

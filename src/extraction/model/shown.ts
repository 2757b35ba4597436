import { asExact, type Bound, endAsExact } from '../../domain/bound.ts';
import { entityKey } from '../../domain/entity-key.ts';
import type { Episode } from '../../domain/episode.ts';
import { OPEN_END } from '../../domain/instant.ts';
import type { Entity } from '../../domain/mention.ts';
import { oneLine } from '../../domain/one-line.ts';
import type { FactVersion } from '../../domain/stored.ts';
import type { Recall } from '../../ports/extractor.ts';

/** What a prompt shows of the graph, under short ids. An answer may point at these ids and at nothing else. */
export interface Shown {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly facts: ReadonlyMap<string, FactVersion>;
}

/** Numbers what was recalled. Everybody who speaks is a known entity, the first speaker first. */
export function showRecall(recall: Recall, speakers: readonly string[]): Shown {
  const entities = new Map<string, Entity>();
  const seen = new Set<string>();
  const show = (entity: Entity) => {
    if (seen.has(entity.key)) return;
    seen.add(entity.key);
    entities.set(`e${entities.size + 1}`, entity);
  };
  for (const name of speakers) {
    const key = entityKey(name);
    show(
      recall.entities.find((entity) => entity.key === key || entity.aliases.includes(key)) ?? { key, name, kind: 'person', aliases: [] },
    );
  }
  for (const entity of recall.entities) show(entity);
  return { entities, facts: new Map(recall.facts.map((fact, index) => [`f${index + 1}`, fact])) };
}

export function refOf(shown: Shown, name: string): string {
  const key = entityKey(name);
  return [...shown.entities].find(([, entity]) => entity.key === key || entity.aliases.includes(key))?.[0] ?? '';
}

export function renderEntities({ entities }: Shown): string {
  return [...entities].map(([ref, entity]) => `${ref}: ${describeEntity(entity)}`).join('\n') || '(none)';
}

export function describeEntity({ name, kind, aliases }: Entity): string {
  return `${oneLine(name)} (${kind}${aliases.length > 0 ? `; also: ${aliases.slice(0, 4).map(oneLine).join(', ')}` : ''})`;
}

/** Facts with their periods, each bound only as exact as it is known: `?` = unknown start, `by` = only said then, `now` = open, `…` = starts in the future. */
export function renderFacts({ facts }: Shown, saidAt: number): string {
  const lines = [...facts].map(
    ([ref, fact]) => `${ref}: ${oneLine(fact.subjectName)} ${fact.predicate} ${oneLine(fact.objectName)} [${period(fact, saidAt)}]`,
  );
  return lines.join('\n') || '(none)';
}

function period({ start, end }: FactVersion, saidAt: number): string {
  const open = start !== null && start.at > saidAt ? '…' : 'now';
  return `${startText(start)} – ${end === null || end.at === OPEN_END ? open : endAsExact(end)}`;
}

function startText(start: Bound | null): string {
  if (start === null) return '?';
  return start.basis === 'episode' ? `by ${asExact(start)}` : asExact(start);
}

const TURN_LENGTH = 220;
const LONG_GAP_MS = 12 * 3_600_000;

/** Earlier turns, shortened, with the gap to the message where it is long. */
export async function renderTurns(earlier: readonly Episode[], saidAt: number): Promise<string> {
  // Only when it is used, and not from the root: each file of the package has Node read its 200 kB description anew.
  const { formatDistanceStrict } = await import('date-fns/formatDistanceStrict');
  const lines = earlier.map(({ occurredAt, speaker, text }) => {
    const before = saidAt - occurredAt < LONG_GAP_MS ? '' : `, ${formatDistanceStrict(occurredAt, saidAt)} earlier`;
    const shortened = text.length > TURN_LENGTH ? `${text.slice(0, TURN_LENGTH)}…` : text;
    return `[${new Date(occurredAt).toISOString().slice(0, 10)}${before}] ${oneLine(speaker ?? 'somebody')}: ${oneLine(shortened)}`;
  });
  return lines.join('\n') || '(none)';
}

const WEEKDAY = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });

/** The messages between their delimiters. A delimiter inside a message is taken apart, so that a message cannot end itself. */
export function renderMessages(episodes: readonly Episode[], shown: Shown): string {
  const many = episodes.length > 1;
  const blocks = episodes.map(({ occurredAt, speaker, text }, index) => {
    const at = new Date(occurredAt);
    const ref = speaker === null ? '' : refOf(shown, speaker);
    const by = speaker === null ? '' : `, by ${oneLine(speaker)}${ref === '' ? '' : ` (${ref})`}`;
    const head = `${WEEKDAY.format(at)} ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC${by}:`;
    return `${many ? `m${index + 1}, ` : 'MESSAGE of '}${head}\n"""\n${text.replaceAll('"""', '" " "')}\n"""`;
  });
  return many ? `MESSAGES (give each claim its m)\n${blocks.join('\n')}` : (blocks[0] ?? '');
}

import { asExact, endAsExact } from '../domain/bound.ts';
import type { StoredEpisode } from '../domain/episode.ts';
import { oneLine } from '../domain/one-line.ts';
import type { FactVersion } from '../domain/stored.ts';
import type { GatheredContext } from './context-block.ts';
import type { Profile } from './profiles.ts';

/** Marks what the engine itself wrote: such a block is not learned again when it comes back in a message. */
const BLOCK_START = '<memory';
const BLOCK_END = '</memory>';

/** How a context block is written: `plain` sections of lines, or `zep`, the tagged lists that prompts made for Zep expect, facts with their range of dates. */
export type ContextFormat = 'plain' | 'zep';

export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

const PROFILES = 'Who is who';

/** A line of a section; of two the one with the lower rank is kept sooner. */
export interface RankedLine {
  readonly text: string;
  readonly rank: number;
}

export interface RankedSection {
  readonly title: string;
  readonly lines: readonly RankedLine[];
  readonly importance: number;
}

/** The sections of a block, what changes least first. Within the budget lines are dropped from the least important section, those of the highest rank first. */
export function sectionsOf(
  { parts: { profiles, facts, past, relevant, recent }, best }: GatheredContext,
  format: ContextFormat,
): readonly RankedSection[] {
  const told = format === 'zep' ? rangeLine : factLine;
  return [
    { title: PROFILES, lines: profiles.map((profile, rank) => ({ text: profileLine(profile), rank })), importance: 5 },
    { title: 'Facts that hold', lines: ranked(facts, told, best.facts), importance: 3 },
    { title: 'Facts that held before', lines: ranked(past, told, best.past), importance: 2 },
    { title: 'Earlier messages', lines: ranked(relevant, turnLine, best.relevant), importance: 1 },
    { title: 'This conversation', lines: recent.map((turn, index) => ({ text: turnLine(turn), rank: -index })), importance: 4 },
  ];
}

/** @param best ids, the best first */
function ranked<Item extends { readonly id: string }>(
  items: readonly Item[],
  lineOf: (item: Item) => string,
  best: readonly string[],
): readonly RankedLine[] {
  const ranks = new Map(best.map((id, rank) => [id, rank]));
  return items.map((item) => ({ text: lineOf(item), rank: ranks.get(item.id) ?? best.length }));
}

/** Puts sections into one block. Message text cannot end it: tags inside are written with a full-width bracket. */
export function renderBlock(sections: readonly Section[], asOf: string, format: ContextFormat): string {
  const full = sections.filter(({ lines }) => lines.length > 0);
  if (full.length === 0) return '';
  const body =
    format === 'zep' ? zepLists(full) : full.map(({ title, lines }) => `${title}:\n${lines.map((line) => `- ${line}`).join('\n')}`);
  return `${BLOCK_START} as_of="${asOf}">\n${body.join('\n\n')}\n${BLOCK_END}`;
}

const ZEP_TAGS: Readonly<Record<string, string>> = {
  [PROFILES]: 'ENTITIES',
  'Facts that hold': 'FACTS',
  'Facts that held before': 'FACTS',
};
const ZEP_HEADINGS: Readonly<Record<string, string>> = {
  ENTITIES: '# Entities, each with what is known of it',
  FACTS: '# Facts, each with the time in which it held (from - to)',
  EPISODES: '# Messages',
};

/** One tagged list of each kind: what holds and what held before are told apart by their dates. */
function zepLists(sections: readonly Section[]): readonly string[] {
  const lists = Map.groupBy(sections, ({ title }) => ZEP_TAGS[title] ?? 'EPISODES');
  return [...lists].map(([tag, parts]) => {
    const lines = parts.flatMap((part) => part.lines.map((line) => `  - ${line}`));
    return `${ZEP_HEADINGS[tag]}\n<${tag}>\n${lines.join('\n')}\n</${tag}>`;
  });
}

/** An entity by its facts, in one line that does not repeat its name. */
export function profileLine({ entity, facts }: Profile): string {
  const told = facts.map((fact) => {
    const line = factLine(fact);
    const name = `${untagged(fact.subjectName)} `;
    return fact.subject === entity.key && line.startsWith(name) ? line.slice(name.length) : line;
  });
  return `${untagged(entity.name)}${entity.kind === 'thing' ? '' : ` (${untagged(entity.kind)})`}: ${told.join('; ')}`;
}

function factLine(fact: FactVersion): string {
  const { start, end } = fact;
  const from = start === null ? '' : ` since ${asExact(start)}`;
  const period = end === null ? from : start === null ? ` until ${endAsExact(end)}` : ` from ${asExact(start)} until ${endAsExact(end)}`;
  return `${untagged(fact.sentence)}${period}${fact.disputed ? ' (disputed)' : ''}`;
}

function rangeLine({ sentence, start, end, disputed }: FactVersion): string {
  const range = `${start === null ? 'date unknown' : asExact(start)} - ${end === null ? 'present' : endAsExact(end)}`;
  return `${untagged(sentence)} (${range})${disputed ? ' (disputed)' : ''}`;
}

function turnLine({ occurredAt, speaker, text }: StoredEpisode): string {
  return `[${new Date(occurredAt).toISOString().slice(0, 16).replace('T', ' ')}] ${untagged(speaker ?? 'somebody')}: ${untagged(text)}`;
}

function untagged(text: string): string {
  return oneLine(text).replaceAll('<', '＜');
}

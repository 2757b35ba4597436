import type { Difference, Entity, FactExplanation, Lane, Memory, MemoryFact } from '../../index.ts';
import { knownEntity } from '../known-names.ts';

/** What the demo asks, and what the memory answers. */
export interface Story {
  readonly timeline: { readonly entity: Entity; readonly lanes: readonly Lane[] };
  readonly jobs: readonly { readonly asOf: string; readonly facts: readonly MemoryFact[] }[];
  readonly homes: readonly { readonly knownAt: string; readonly facts: readonly MemoryFact[] }[];
  readonly changes: readonly Difference[];
  readonly explanation: FactExplanation;
  readonly undo: { readonly before: readonly MemoryFact[]; readonly after: readonly MemoryFact[] };
}

export const HERO = 'Mara';
export const JOB_DATES = ['2019-06-01', '2021-06-01', '2023-06-01'] as const;
export const HOME_DATE = '2021-12-24';
export const HOME_KNOWN = ['2024-01-01', '2024-06-01'] as const;
export const CHANGE_DATES = ['2020-01-01', '2023-01-01'] as const;
export const HOAX = 'd19';

/** Asks everything, then takes back the hoax. */
export async function tellStory(memory: Memory, takeBack: () => Promise<void>): Promise<Story> {
  const job = { about: HERO, predicate: 'works_at' };
  const home = { about: HERO, predicate: 'lives_in' };
  const jobs = await Promise.all(JOB_DATES.map(async (asOf) => ({ asOf, facts: await memory.asOf({ validAt: asOf }).facts(job) })));
  const homes = await Promise.all(
    HOME_KNOWN.map(async (knownAt) => ({ knownAt, facts: await memory.asOf({ validAt: HOME_DATE, knownAt }).facts(home) })),
  );
  const away = jobs[1]?.facts[0]?.id ?? '';
  const explanation = await memory.explain(away);
  const before = await memory.facts(job);
  await takeBack();
  const after = await memory.facts(job);
  const changes = await memory.diff({ validAt: CHANGE_DATES[0] }, { validAt: CHANGE_DATES[1] }, { about: HERO });
  const timeline = { entity: await knownEntity(memory, HERO), lanes: await memory.timeline(HERO) };
  return { timeline, jobs, homes, changes, explanation, undo: { before, after } };
}

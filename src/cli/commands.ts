import type { Command } from 'commander';

export interface CommandEntry {
  readonly group: string;
  readonly summary: string;
  /** Brings in the command's arguments, options and action; only the command that runs is loaded. */
  readonly load: () => Promise<(command: Command) => void>;
}

const LOOK = 'Look:';
export const TELL = 'Tell:';
export const TEND = 'Tend:';

/** Every command, in the order of the help. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  demo: {
    group: LOOK,
    summary: 'a conversation over six years, and what can be asked of it',
    load: async () => (await import('./commands/demo.ts')).demo,
  },
  facts: { group: LOOK, summary: 'what holds, or held', load: async () => (await import('./commands/facts.ts')).facts },
  search: {
    group: LOOK,
    summary: 'facts, names and messages by their words',
    load: async () => (await import('./commands/search.ts')).search,
  },
  context: {
    group: LOOK,
    summary: 'a block of what is known, to put before a model',
    load: async () => (await import('./commands/context.ts')).context,
  },
  timeline: {
    group: LOOK,
    summary: 'everything about a name over time, as a chart',
    load: async () => (await import('./commands/timeline.ts')).timeline,
  },
  state: { group: LOOK, summary: 'known, disputed, past or unknown', load: async () => (await import('./commands/state.ts')).state },
  entity: { group: LOOK, summary: 'who or what goes by a name', load: async () => (await import('./commands/entity.ts')).entity },
  entities: { group: LOOK, summary: 'the names that are known', load: async () => (await import('./commands/entities.ts')).entities },
  neighbours: { group: LOOK, summary: 'what is joined to a name', load: async () => (await import('./commands/neighbours.ts')).neighbours },
  path: { group: LOOK, summary: 'how two names are joined', load: async () => (await import('./commands/path.ts')).path },
  graph: {
    group: LOOK,
    summary: 'a drawing of what is joined, or a file for graph tools',
    load: async () => (await import('./commands/graph.ts')).graph,
  },
  diff: { group: LOOK, summary: 'what is different between two dates', load: async () => (await import('./commands/diff.ts')).diff },
  explain: { group: LOOK, summary: 'why a fact is believed', load: async () => (await import('./commands/explain.ts')).explain },

  ingest: { group: TELL, summary: 'read conversations', load: async () => (await import('./commands/ingest.ts')).ingest },
  assert: { group: TELL, summary: 'state a fact', load: async () => (await import('./commands/assert.ts')).assert },
  end: { group: TELL, summary: 'say that something stopped', load: async () => (await import('./commands/end.ts')).end },
  correct: {
    group: TELL,
    summary: 'say that a time or value was wrong, and what is right',
    load: async () => (await import('./commands/correct.ts')).correct,
  },
  refute: { group: TELL, summary: 'say that something was never true', load: async () => (await import('./commands/refute.ts')).refute },
  'import-facts': {
    group: TELL,
    summary: 'state many facts from JSON lines',
    load: async () => (await import('./commands/import-facts.ts')).importFacts,
  },
  merge: { group: TELL, summary: 'say that two names are one', load: async () => (await import('./commands/merge.ts')).merge },
  split: { group: TELL, summary: 'say that two names are not the same', load: async () => (await import('./commands/split.ts')).split },
  retract: { group: TELL, summary: 'take back a message, exactly', load: async () => (await import('./commands/retract.ts')).retract },
  forget: { group: TELL, summary: 'erase a message, its history too', load: async () => (await import('./commands/forget.ts')).forget },

  predicates: {
    group: TEND,
    summary: 'the relations, and how to define them',
    load: async () => (await import('./commands/predicates.ts')).predicates,
  },
  episodes: {
    group: TEND,
    summary: 'the messages, and where they stand',
    load: async () => (await import('./commands/episodes.ts')).episodes,
  },
  queue: {
    group: TEND,
    summary: 'what waits to be read, what failed and why',
    load: async () => (await import('./commands/queue.ts')).queue,
  },
  models: { group: TEND, summary: 'whether a model works for asof', load: async () => (await import('./commands/models.ts')).models },
  costs: {
    group: TEND,
    summary: 'what reading took: calls, tokens, time, cost',
    load: async () => (await import('./commands/costs.ts')).costs,
  },
  reextract: {
    group: TEND,
    summary: 'read messages again with another model',
    load: async () => (await import('./commands/reextract.ts')).reextract,
  },
  embed: {
    group: TEND,
    summary: 'give vectors to what has none, or anew by another model',
    load: async () => (await import('./commands/embed.ts')).embed,
  },
  work: { group: TEND, summary: 'read what is still pending', load: async () => (await import('./commands/work.ts')).work },
  stats: { group: TEND, summary: 'how much a space holds', load: async () => (await import('./commands/stats.ts')).stats },
  spaces: { group: TEND, summary: 'the spaces of a store', load: async () => (await import('./commands/spaces.ts')).spaces },
  export: {
    group: TEND,
    summary: 'write a space as JSON lines, with its history',
    load: async () => (await import('./commands/export.ts')).exportSpace,
  },
  import: { group: TEND, summary: 'read an export into a space', load: async () => (await import('./commands/import.ts')).importSpace },
  migrate: {
    group: TEND,
    summary: 'copy a whole memory into another store, and check the copy',
    load: async () => (await import('./commands/migrate.ts')).migrate,
  },
  config: {
    group: TEND,
    summary: 'the settings in force, and where they come from',
    load: async () => (await import('./commands/config.ts')).config,
  },
  completion: {
    group: TEND,
    summary: 'completion for bash, zsh or fish',
    load: async () => (await import('./commands/completion.ts')).completion,
  },
};

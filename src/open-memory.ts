import { randomUUID } from 'node:crypto';
import { checkCount } from './domain/count.ts';
import { IncorrectInputError } from './errors.ts';
import { lazyExtractor } from './extraction/lazy-extractor.ts';
import { alwaysRead } from './ingest/always-read.ts';
import { bringInLine } from './ingest/bring-in-line.ts';
import { Expiry } from './ingest/expiry.ts';
import { Intake } from './ingest/intake.ts';
import { NEVER_REMEMBER, NO_ECHO } from './ingest/never-remember.ts';
import { checkPolicy, type PolicyRule } from './ingest/policy.ts';
import type { Prices } from './ingest/prices.ts';
import { Receipts } from './ingest/receipts.ts';
import { checkSpaceName } from './ingest/space-name.ts';
import { vocabularyOf, withVocabulary } from './ingest/vocabulary.ts';
import { Worker } from './ingest/worker.ts';
import { Memory } from './memory.ts';
import type { Clock } from './ports/clock.ts';
import type { EmbeddingModel } from './ports/embedding-model.ts';
import type { Extractor } from './ports/extractor.ts';
import type { GraphStore } from './ports/graph-store.ts';
import type { Grouping } from './ports/grouping.ts';
import { DeclaredOntology } from './resolution/declared-ontology.ts';
import type { OntologyInput } from './resolution/ontology-input.ts';
import { type SummaryOptions, SummaryWriter } from './summaries/summary-writer.ts';

export interface OpenMemoryOptions {
  /** A file for the embedded store (made where there is none), `:memory:`, or a store. Default `:memory:`: forgotten with the process. */
  readonly store?: string | GraphStore;
  /** The space that the handle is bound to. Default `default`. */
  readonly space?: string;
  /** Reads messages. Default: rules for English, without a model. */
  readonly extractor?: Extractor;
  /** Makes facts, entities and messages findable by meaning. Default: none, search is by words and by the graph. */
  readonly embedding?: EmbeddingModel;
  /** The relations and kinds of entities of your domain; see {@link OntologyInput}. Default: the ontology that ships, and what is learned. */
  readonly ontology?: OntologyInput;
  /** Has a model write summaries of entities, in the background after facts changed. Default: a template tells them. */
  readonly summaries?: SummaryOptions;
  /** What must never be stored, what is kept for a while only, and what is read in any case. Default: {@link NEVER_REMEMBER}. */
  readonly policy?: readonly PolicyRule[];
  /** Default: the system's clock. */
  readonly clock?: Clock;
  /** How many spaces are worked on side by side. Default: as many as the extractor takes readings at once, at least 4. */
  readonly concurrency?: number;
  /** `ingest` and `ingestAll` wait while a space has so many messages that are not read yet, at least 1. Default: they never wait. */
  readonly maxPending?: number;
  /** How long a worker may be silent before another takes its episode, in milliseconds. Default 30 000. */
  readonly leaseMs?: number;
  /** After so many tries an episode has failed. Default 8. */
  readonly maxAttempts?: number;
  /** What the model behind the extractor costs: outcomes and {@link Memory.costs} then tell cost. Default: none. */
  readonly prices?: Prices;
  /** Told of things that are not errors, such as a SQLite version with a known defect. Default: nobody. */
  readonly onWarning?: (message: string) => void;
}

const RULES = lazyExtractor({
  id: 'rules@1',
  wants: { earlierTurns: 12, facts: 0 },
  load: async () => (await import('./extraction/rules/rule-extractor.ts')).ruleExtractor(),
});

/** The graph library is loaded when communities are asked for. */
const LOUVAIN: Grouping = {
  groups: async (graph, options) => (await import('./graphology.ts')).louvainGroups(graph, options),
};

const SYSTEM_CLOCK: Clock = { now: () => Date.now() };

/**
 * Opens a memory, and erases what has expired in its store; from then on once a minute, until it is closed.
 *
 * @throws StoreError where the store cannot be opened
 * @throws StoreError `other-embedding-model` where its vectors were made by another model than `embedding`
 * @throws IncorrectInputError `bad-count`, `bad-space`, `bad-store`; and where the ontology contradicts itself `bad-ontology`, `invalid-name`, `unknown-kind`, `cyclic-type`,
 * `attribute-clash`, `alias-clash`, `inverse-clash`, `unknown-predicate`, `cyclic-implies`, `bad-group`, `bad-value`
 */
export async function openMemory(options: OpenMemoryOptions = {}): Promise<Memory> {
  const { space = 'default', policy = NEVER_REMEMBER, clock = SYSTEM_CLOCK } = options;
  checkSpaceName(space);
  const { concurrency = Math.max(4, options.extractor?.concurrency ?? 1), leaseMs = 30_000, maxAttempts = 8, maxPending } = options;
  for (const [field, count] of Object.entries({ concurrency, leaseMs, maxAttempts, maxPending })) checkCount(count, field, { least: 1 });
  checkPolicy(policy);
  const ontology = options.ontology && new DeclaredOntology(options.ontology);
  const extractor = alwaysRead(tellOntology(options.extractor ?? RULES, ontology, options.onWarning), policy);
  const store = await openStore(options);
  const { embedding } = options;
  if (embedding) await store.vectors?.declare({ model: embedding.id, dimension: embedding.dimension });
  const summaries = options.summaries && new SummaryWriter(store, clock, options.summaries, options.onWarning);
  const expiry = new Expiry({
    store,
    clock,
    ontology,
    window: extractor.wants.earlierTurns,
    onForgotten: (name, changes) => summaries?.changed(name, changes),
    onWarning: options.onWarning,
  });
  const receipts = new Receipts(
    store,
    options.prices,
    (onOutcome) =>
      new Worker({
        store,
        clock,
        extractor,
        embedding,
        ontology,
        owner: randomUUID(),
        concurrency,
        leaseMs,
        maxAttempts,
        random: Math.random,
        expiry,
        prices: options.prices,
        onOutcome: (name, outcome) => {
          summaries?.changed(name, outcome);
          onOutcome(name, outcome);
        },
      }),
  );
  if (ontology) await bringInLine({ store, clock, embedding, ontology }, space);
  await expiry.sweepWhenDue();
  expiry.start();
  return new Memory(
    {
      store,
      clock,
      extractor,
      embedding,
      ontology,
      grouping: LOUVAIN,
      summaries,
      receipts,
      expiry,
      intake: new Intake(store, receipts, maxPending),
      policy: [NO_ECHO, ...policy],
      prices: options.prices,
    },
    space,
  );
}

/** Readers are told of the ontology as far as a prompt has room. */
function tellOntology(extractor: Extractor, ontology: DeclaredOntology | undefined, onWarning: OpenMemoryOptions['onWarning']): Extractor {
  if (!ontology) return extractor;
  const vocabulary = vocabularyOf(ontology);
  if (vocabulary.leftOut.length > 0) {
    onWarning?.(
      `The ontology is too long for a prompt: ${vocabulary.leftOut.join(', ')} are not shown to the extractor. They work where facts are asserted. Shorten descriptions, or declare first what messages speak of.`,
    );
  }
  return withVocabulary(extractor, vocabulary);
}

async function openStore({ store = ':memory:', onWarning }: OpenMemoryOptions): Promise<GraphStore> {
  if (typeof store !== 'string') return store;
  checkPath(store);
  const { sqliteStore } = await import('./sqlite.ts');
  return sqliteStore({ file: store, ...(onWarning ? { onWarning } : {}) });
}

/** SQLite would keep a file without a name nowhere. Addresses may hold a password and are not repeated. */
function checkPath(store: string): void {
  const [scheme] = /^(?!file:)[a-z][a-z0-9+.-]*:\/\//i.exec(store) ?? [];
  if (store.trim() !== '' && scheme === undefined) return;
  throw new IncorrectInputError(
    'bad-store',
    scheme === undefined
      ? `store: ${JSON.stringify(store)} names no file. Give a path, or leave it out for a memory that is gone when it is closed.`
      : `store: an address (${scheme}…) is no path. Give a path, or a store that is open: { store: await neo4jStore({ uri }) }, from asof/neo4j.`,
  );
}

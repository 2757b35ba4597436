import { checkCount } from './domain/count.ts';
import type { Episode, StoredEpisode } from './domain/episode.ts';
import { LATEST, parseInstant } from './domain/instant.ts';
import type { PredicateDefinition } from './domain/predicate.ts';
import { AsofError, IncorrectInputError } from './errors.ts';
import { commitIntent } from './ingest/commit-intent.ts';
import { continuedImport } from './ingest/continued-import.ts';
import { type Costs, type CostsOptions, costsOf } from './ingest/costs.ts';
import { embedMissing } from './ingest/embed-missing.ts';
import { checkName, type EpisodeInput, episodeId, readEpisodeInput } from './ingest/episode-input.ts';
import type { Expiry } from './ingest/expiry.ts';
import { type FactInput, toStatement } from './ingest/fact-input.ts';
import { type IngestProgress, ingestAll } from './ingest/ingest-all.ts';
import type { Intake } from './ingest/intake.ts';
import { applyPolicy, type PolicyRule, soonerExpiry } from './ingest/policy.ts';
import type { Prices } from './ingest/prices.ts';
import type { Outcome } from './ingest/receipt.ts';
import type { Receipts } from './ingest/receipts.ts';
import { type Reextraction, type ReextractOptions, reextract } from './ingest/reextract.ts';
import { type Retraction, retractEpisode } from './ingest/retract.ts';
import { checkSpaceName } from './ingest/space-name.ts';
import { type IdentityStatement, readIdentity, readStatement, refuseEmptyPeriod, type Statement } from './ingest/statement.ts';
import { storableStatement } from './ingest/storable-statement.ts';
import { unlessAborted } from './ingest/unless-aborted.ts';
import { MemoryView } from './memory-view.ts';
import type { Clock } from './ports/clock.ts';
import type { EmbeddingModel } from './ports/embedding-model.ts';
import type { Extractor } from './ports/extractor.ts';
import type { EpisodeQuery, GraphStore, RecordedEpisode, SpaceRecord, SpaceStats } from './ports/graph-store.ts';
import type { Grouping } from './ports/grouping.ts';
import type { Summary } from './read/summary.ts';
import { checkDefinitions } from './resolution/check-predicates.ts';
import type { DeclaredOntology } from './resolution/declared-ontology.ts';
import { definePredicate, type PredicateInput } from './resolution/define-predicate.ts';
import { NOTHING } from './resolution/fold-changes.ts';
import { Ontology } from './resolution/ontology.ts';
import { overlaid } from './resolution/overlaid.ts';
import { refuseDeclared } from './resolution/refuse-declared.ts';
import type { SummaryWriter } from './summaries/summary-writer.ts';

const DRAIN_POLL_MS = 250;

/** What handing in an episode gives back at once. */
export interface Receipt {
  readonly episodeId: string;
  /** `false`: the space had this episode already, and nothing was written. */
  readonly isNew: boolean;
  /** How often each policy rule struck. The words that it struck are stored nowhere. */
  readonly redacted: Readonly<Record<string, number>>;
  /** When it will be erased; `null` = never. */
  readonly expiresAt: Date | null;
  /** What became of it. Rejects only where the store fails or the wait is aborted; a message that cannot be read has state `failed`. */
  readonly done: Promise<Outcome>;
}

export interface IngestOptions {
  /** Return only when the episode is done or has failed. Default `false`. */
  readonly wait?: boolean;
  readonly signal?: AbortSignal;
}

export interface StatementOptions {
  /** When it was said: of two values with one start the later said wins. Default: now. */
  readonly occurredAt?: Date | string;
  /** The caller's id of the statement, for idempotence and retract. Default: made from the content. */
  readonly id?: string;
  readonly signal?: AbortSignal;
}

export interface MemoryParts {
  readonly store: GraphStore;
  readonly clock: Clock;
  readonly extractor: Extractor;
  readonly embedding: EmbeddingModel | undefined;
  readonly ontology: DeclaredOntology | undefined;
  readonly grouping: Grouping;
  readonly summaries: SummaryWriter | undefined;
  readonly receipts: Receipts;
  readonly expiry: Expiry;
  readonly intake: Intake;
  readonly policy: readonly PolicyRule[];
  readonly prices: Prices | undefined;
}

/**
 * The memory of one space: what was true, when it was true, and when we knew it. It is itself the view of the present;
 * {@link MemoryView.asOf} looks from another point in time.
 */
export class Memory extends MemoryView {
  readonly #parts: MemoryParts;

  /** Use `openMemory`, which fills in the parts. */
  constructor(parts: MemoryParts, space: string) {
    super(
      {
        store: parts.store,
        embedding: parts.embedding,
        ontology: parts.ontology,
        grouping: parts.grouping,
        summariesBy: parts.summaries?.madeBy,
      },
      checkSpaceName(space),
      () => ({
        validAt: parts.clock.now(),
        knownAt: LATEST,
      }),
    );
    this.#parts = parts;
  }

  /** The same store, bound to another space. Nothing crosses spaces. @throws IncorrectInputError `bad-space` */
  in(space: string): Memory {
    return new Memory(this.#parts, space);
  }

  /**
   * Takes in one episode. It is durable when this returns; reading it goes on in the background, in order of recording. Where the memory was opened with
   * `maxPending` it waits until there is room in the queue.
   *
   * @throws IncorrectInputError where the input cannot be used (nothing has been written), `refused-by-policy` where a policy rule refuses it
   */
  async ingest(input: EpisodeInput, { wait = false, signal }: IngestOptions = {}): Promise<Receipt> {
    signal?.throwIfAborted();
    const checked = this.#checked(input);
    const [{ episode, isNew }] = (await this.#takeIn([checked], signal)) as [RecordedEpisode];
    const done = quietly(this.#parts.receipts.outcome(this.space, episode.id, signal ? { signal } : {}));
    if (wait) await done;
    const expiresAt = episode.expiresAt === null ? null : new Date(episode.expiresAt);
    return { episodeId: episode.id, isNew, redacted: checked.redacted, expiresAt, done };
  }

  /**
   * Takes in many episodes from an async iterable, in bounded memory. Running it again over the same input goes on where it stopped.
   *
   * @returns the final counts; episodes that failed are listed by {@link episodes}
   * @throws IncorrectInputError as {@link ingest} does, with `details.position` (from 1) and `details.id` of the message and in `details.why` what is wrong with
   * it; those before it are taken in
   */
  async ingestAll(
    inputs: AsyncIterable<EpisodeInput> | Iterable<EpisodeInput>,
    options: { readonly onProgress?: (progress: IngestProgress) => void; readonly signal?: AbortSignal } = {},
  ): Promise<IngestProgress> {
    const { receipts, intake } = this.#parts;
    return ingestAll(inputs, options, {
      check: (input) => this.#checked(input),
      record: async (checked) => (await this.#takeIn(checked, options.signal)).map(({ isNew }) => isNew),
      most: intake.most,
      drain: (onCarried) =>
        receipts.drain({ space: this.space, readAhead: () => true, onCarried, ...(options.signal ? { signal: options.signal } : {}) }),
      wake: () => receipts.wake(),
      pending: () => this.#parts.store.pending(this.space),
      failed: async () => (await this.stats()).episodes.failed,
    });
  }

  /** States a fact that is already structured, with any past dates. Waits until it is folded in. */
  assert(fact: FactInput, options: StatementOptions = {}): Promise<Outcome> {
    return this.#state([toStatement(fact, 'holds')], options);
  }

  /** States many facts in one episode; a thousand at a time are quick. Those that could hold at no instant are listed as rejected. */
  assertAll(facts: readonly FactInput[], options: StatementOptions = {}): Promise<Outcome> {
    return this.#state(
      facts.map((fact) => toStatement(fact, 'holds')),
      options,
    );
  }

  /** Says that something stopped: `at` is the first instant at which it no longer holds (default: when it is said). Without an object every object is meant. */
  end(
    fact: Pick<FactInput, 'subject' | 'predicate'> & { readonly object?: string; readonly at?: Date | string },
    options: StatementOptions = {},
  ): Promise<Outcome> {
    const { at, object = '*', ...rest } = fact;
    return this.#state([toStatement({ ...rest, object, ...(at === undefined ? {} : { invalidAt: at }) }, 'ended')], options);
  }

  /** Says that something stated earlier had a wrong time or value, and what is right. Bounds that are left out are inherited from what it corrects. */
  correct(fact: FactInput & { readonly insteadOf?: string }, options: StatementOptions = {}): Promise<Outcome> {
    const { insteadOf, ...right } = fact;
    return this.#state([{ ...toStatement(right, 'corrected'), ...(insteadOf === undefined ? {} : { instead_of: insteadOf }) }], options);
  }

  /** Says that something stated earlier was never true. Without an object every object is meant. */
  refute(fact: Pick<FactInput, 'subject' | 'predicate'> & { readonly object?: string }, options: StatementOptions = {}): Promise<Outcome> {
    return this.#state([toStatement({ object: '*', ...fact }, 'wrong')], options);
  }

  /** Takes in statements in the form in which they are stored and exported. @throws IncorrectInputError `bad-statement` */
  stateAll(statements: readonly Statement[], options: StatementOptions = {}): Promise<Outcome> {
    return this.#state(statements, options);
  }

  /**
   * Takes back what an episode states, as if it had never been said; the episode and its history stay.
   *
   * @throws NotFoundError `unknown-episode`
   */
  async retract(episodeId: string, { signal }: { readonly signal?: AbortSignal } = {}): Promise<Retraction> {
    const { store, clock, ontology, extractor, receipts, summaries } = this.#parts;
    const retraction = await retractEpisode(
      { store, clock, ontology, ...(signal ? { signal } : {}) },
      this.space,
      episodeId,
      extractor.wants.earlierTurns,
    );
    summaries?.changed(this.space, retraction);
    await receipts.drain({ space: this.space, ...(signal ? { signal } : {}) });
    return retraction;
  }

  /** Erases an episode and all that came from it everywhere, history included: the one operation that changes answers about the past. */
  async forget(episodeId: string, options: { readonly signal?: AbortSignal } = {}): Promise<void> {
    await this.retract(episodeId, options);
    await this.#parts.store.erase(this.space, [episodeId]);
  }

  /**
   * Erases the messages of this space whose `expiresAt` is past, each as {@link forget} does. It is done anyway, for every space, when a memory is opened
   * and then once a minute: so long may reads still show what has expired, and longer while no process has the store open.
   *
   * @returns how many were erased
   */
  async forgetExpired(options: { readonly signal?: AbortSignal } = {}): Promise<number> {
    const erased = await this.#parts.expiry.sweep({ space: this.space, ...options });
    if (erased > 0) await this.#parts.receipts.drain({ space: this.space, ...options });
    return erased;
  }

  /** Who is who. Each is recorded as an episode, so that {@link retract} takes it back exactly; the facts are computed again. */
  readonly identities = {
    /** Says that two names are one entity; it goes by the name `into`. */
    merge: async (name: string, into: string, options: StatementOptions = {}): Promise<Outcome> =>
      this.#recordStatements([readIdentity({ entity: name, same_as: into })], options),
    /** Says that two names are not the same, whatever was said before. */
    split: async (name: string, from: string, options: StatementOptions = {}): Promise<Outcome> =>
      this.#recordStatements([readIdentity({ entity: name, not_same_as: from })], options),
  };

  /** What is known of predicates in this space. */
  readonly predicates = {
    /** Every definition, in order of name: those that ship, over them what was learned or set here, and over all the ontology that the memory was opened with. */
    list: async (): Promise<readonly PredicateDefinition[]> => (await this.#ontology()).list(),
    /**
     * Defines predicates, or changes what is given of one that is defined, and computes their facts again.
     *
     * @throws IncorrectInputError `declared-predicate` for one that the memory's ontology declares; `alias-clash`, `inverse-clash`, `unknown-predicate`,
     * `cyclic-implies`, `bad-group` for one that contradicts others
     */
    set: async (...inputs: readonly PredicateInput[]): Promise<void> => {
      const { store, clock, embedding, ontology } = this.#parts;
      const known = await this.#ontology();
      const predicates = inputs.map((input) => definePredicate({ ...known.named(input.name), ...input }));
      if (ontology) refuseDeclared(predicates, ontology.definitions);
      checkDefinitions(predicates, known.list());
      await commitIntent({ store, clock, embedding, ontology }, this.space, { ...NOTHING, predicates }, {});
    },
  };

  /** Reads what is still pending in this space, and says how many episodes it carried through. */
  work(options: { readonly signal?: AbortSignal } = {}): Promise<number> {
    return this.#parts.receipts.drain({ space: this.space, readAhead: () => true, ...options });
  }

  /**
   * Reads until nothing is pending in this space, and says how many episodes it carried through: what other processes hold, what is put off and a pause
   * are waited for. Only a signal ends the wait before; what was begun is then given back, and is read another time.
   */
  async drain(options: { readonly signal?: AbortSignal } = {}): Promise<number> {
    const { store, receipts } = this.#parts;
    for (let carried = 0; ; ) {
      carried += await this.work(options);
      if ((await store.pending(this.space)) === 0) return carried;
      await unlessAborted(receipts.progress(DRAIN_POLL_MS), options.signal);
    }
  }

  /**
   * Takes no more episodes, of any space, until {@link resume}: messages and statements are still recorded, and wait. Other processes are not stopped.
   * Ends when what was under way is finished.
   */
  pause(): Promise<void> {
    return this.#parts.receipts.pause();
  }

  /** Goes on where {@link pause} stopped. */
  resume(): void {
    this.#parts.receipts.resume();
  }

  /** Episodes of the space with where they stand in the write path, in order of time; `{ state: 'failed' }` lists those that could not be read, with their reasons. */
  async episodes(query: Pick<EpisodeQuery, 'ids' | 'thread' | 'state' | 'take' | 'limit'> = {}): Promise<readonly StoredEpisode[]> {
    checkCount(query.limit, 'limit');
    return this.#parts.store.episodes(this.space, query);
  }

  /**
   * Reads messages again with this memory's extractor: after the prompt or the model has changed, or when rules read them first. Event times stay.
   * Yields for each message what it changes; with `dryRun` nothing is written.
   */
  reextract(options: ReextractOptions = {}): AsyncGenerator<Reextraction> {
    const { store, clock, extractor, embedding, ontology } = this.#parts;
    return reextract(
      { store, clock, embedding, ontology, ...(options.signal ? { signal: options.signal } : {}) },
      extractor,
      this.space,
      options,
    );
  }

  /**
   * Puts failed episodes back into the queue and reads them; those that wait for a time that an endpoint or a budget asked for are not waited for longer.
   *
   * @returns how many episodes were carried through
   */
  async retryFailed(options: { readonly ids?: readonly string[]; readonly signal?: AbortSignal } = {}): Promise<number> {
    const { store, clock } = this.#parts;
    const given = options.ids ? { ids: options.ids } : {};
    const failed = await this.episodes({ state: 'failed', ...given });
    const putOff = (await this.episodes({ state: 'pending', ...given })).filter(({ notBefore }) => notBefore > clock.now());
    const outcomes = [...failed, ...putOff].map(({ id, readBy, leansOnThread }) => ({
      episodeId: id,
      state: 'pending' as const,
      reason: null,
      notBefore: 0,
      readBy,
      leansOnThread,
    }));
    if (outcomes.length > 0) await commitIntent({ store, clock }, this.space, NOTHING, { outcomes });
    return this.work(options.signal ? { signal: options.signal } : {});
  }

  /**
   * Gives vectors to what has none: after an embedding endpoint was out of reach, or after another model took over. Goes on where it stopped.
   *
   * @returns how many texts got a vector
   * @throws AsofError `no-embedding` where the memory was opened without an embedding model
   */
  embedMissing(options: { readonly signal?: AbortSignal; readonly onProgress?: (embedded: number) => void } = {}): Promise<number> {
    const { store, embedding } = this.#parts;
    if (!embedding || !store.vectors) {
      throw new AsofError(
        'no-embedding',
        'unsupported',
        'This memory was opened without an embedding model, or its store keeps no vectors. Open it with { embedding }.',
      );
    }
    return embedMissing(store, store.vectors, embedding, this.space, options);
  }

  /**
   * Has a summary of an entity written by a model at once; without a name, summaries of all in this space whose facts changed and who still wait for one.
   *
   * @returns the summaries; an entity of which nothing is known has none
   * @throws AsofError `no-summaries` where the memory was opened without a model for them, `bad-summary` where the answer cannot be used
   */
  async summarise(name?: string, options: { readonly signal?: AbortSignal } = {}): Promise<readonly Summary[]> {
    const { summaries } = this.#parts;
    if (!summaries) {
      throw new AsofError(
        'no-summaries',
        'unsupported',
        'This memory was opened without a model for summaries. Open it with { summaries: { model } }.',
      );
    }
    const made =
      name === undefined ? await summaries.allWaiting(this.space, options.signal) : [await summaries.one(this.space, name, options.signal)];
    return made.flatMap((summary) => (summary ? [{ text: summary.text, madeBy: summary.madeBy, factIds: summary.factIds }] : []));
  }

  stats(): Promise<SpaceStats> {
    return this.#parts.store.stats(this.space);
  }

  /**
   * What reading the messages of this space took: calls, tokens, time and, with prices, cost, by day (UTC) and in all. It is kept with each message, and
   * goes with it when that is forgotten. Statements, questions, summaries and dry runs are not in it.
   *
   * @throws IncorrectInputError `bad-instant`, `bad-range`
   */
  costs(options: CostsOptions = {}): Promise<Costs> {
    const { store, prices } = this.#parts;
    return costsOf(store, this.space, { ...(prices ? { prices } : {}), ...options });
  }

  /** The names of all spaces of the store, in order. */
  spaces(): Promise<readonly string[]> {
    return this.#parts.store.spaces();
  }

  /** Every record of the space with its whole history, in bounded memory. */
  export(): AsyncIterable<SpaceRecord> {
    return this.#parts.store.exportSpace(this.space);
  }

  /**
   * Writes an export into this space, which must be empty or hold a beginning of the same export.
   *
   * @throws AsofError `space-in-use` before anything is written, where the space holds anything else
   */
  import(records: AsyncIterable<SpaceRecord>): Promise<void> {
    const { store } = this.#parts;
    return store.importSpace(this.space, continuedImport(store, this.space, records));
  }

  /**
   * Waits for the work in the background and closes the store, for every space. With `now` the work is stopped instead: what was begun goes back into the queue,
   * and is read another time.
   */
  async close({ now = false }: { readonly now?: boolean } = {}): Promise<void> {
    const { receipts } = this.#parts;
    try {
      await (now ? receipts.stop() : receipts.settle());
    } finally {
      await this.#parts.expiry.close();
      await this.#parts.summaries?.close();
      await this.#parts.store.close();
    }
  }

  async #ontology(): Promise<Ontology> {
    const { store, ontology } = this.#parts;
    return new Ontology(overlaid(await store.predicates(this.space), ontology?.definitions ?? []));
  }

  #checked(input: EpisodeInput): { episode: Episode; redacted: Receipt['redacted'] } {
    const now = this.#parts.clock.now();
    const episode = readEpisodeInput(input, now);
    const verdict = applyPolicy(episode.text, this.#parts.policy);
    const { text, struck } = verdict;
    if (text === null) {
      throw new IncorrectInputError(
        'refused-by-policy',
        `The message was not stored: policy rule ${Object.keys(struck).join(', ')} refuses it. Take the matter out of the text, or open the memory with another policy.`,
        { struck },
      );
    }
    const stored = { ...episode, text, expiresAt: soonerExpiry(episode.expiresAt, verdict, now) };
    return { episode: input.id === undefined ? { ...stored, id: episodeId(stored) } : stored, redacted: struck };
  }

  #takeIn(checked: readonly { readonly episode: Episode }[], signal: AbortSignal | undefined): Promise<readonly RecordedEpisode[]> {
    const { intake, clock } = this.#parts;
    const episodes = checked.map(({ episode }) => episode);
    return intake.record(this.space, episodes, { now: () => clock.now(), signal });
  }

  async #state(statements: readonly Statement[], options: StatementOptions): Promise<Outcome> {
    if (statements.length === 0) throw new IncorrectInputError('bad-statement', 'There is no statement. Give at least one.');
    if (statements.length === 1) refuseEmptyPeriod(statements[0] as Statement);
    return this.#recordStatements(statements.map(readStatement), options);
  }

  async #recordStatements(
    statements: readonly (Statement | IdentityStatement)[],
    { occurredAt, id, signal }: StatementOptions,
  ): Promise<Outcome> {
    signal?.throwIfAborted();
    const text = statements.map((statement) => JSON.stringify(storableStatement(statement, this.#parts.policy))).join('\n');
    const said = occurredAt === undefined ? this.#parts.clock.now() : parseInstant(occurredAt, 'occurredAt');
    const content = { kind: 'facts', thread: 'statements', speaker: null, role: 'user', text, occurredAt: said, expiresAt: null } as const;
    const recorded = { ...content, id: id === undefined ? episodeId(content) : checkName(id, 'id') };
    const { store, clock, receipts } = this.#parts;
    const [{ episode }] = (await store.recordEpisodes(this.space, [recorded], clock.now())) as [RecordedEpisode];
    return receipts.outcome(this.space, episode.id, signal ? { signal } : {});
  }
}

/** Nobody has to await a receipt: a failure that nobody waits for is not an unhandled rejection. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

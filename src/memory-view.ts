import type { DiffKind } from './domain/diff.ts';
import type { EntityKey } from './domain/entity-key.ts';
import { type Instant, isoOrNull, LATEST, parseInstant } from './domain/instant.ts';
import type { Entity } from './domain/mention.ts';
import type { AllenRelation } from './domain/span.ts';
import type { FactVersion } from './domain/stored.ts';
import type { Point } from './domain/visibility.ts';
import type { EmbeddingModel } from './ports/embedding-model.ts';
import type { GraphStore } from './ports/graph-store.ts';
import type { Grouping } from './ports/grouping.ts';
import { type MemoryClaim, type MemoryFact, presentClaim, presentFact } from './present.ts';
import { attributesOf } from './read/attributes-of.ts';
import { diffBetween } from './read/diff-between.ts';
import { entityProfile } from './read/entity-profile.ts';
import { explainFact } from './read/explain-fact.ts';
import { type FactsQuestion, factsAbout } from './read/facts-about.ts';
import { listEntities } from './read/list-entities.ts';
import { type Measured, type MeasureQuestion, measure } from './read/measure.ts';
import type { ReadContext } from './read/read-context.ts';
import { type RelatedFacts, relate } from './read/relate.ts';
import type { SaidClaim } from './read/said-claims.ts';
import { type KnowledgeState, stateOf } from './read/state-of.ts';
import { subgraphAround, wholeGraph } from './read/subgraph.ts';
import { type Summary, summaryOf } from './read/summary.ts';
import { timelineOf } from './read/timeline-of.ts';
import { neighboursOf, pathBetween, type WalkOptions } from './read/walk.ts';
import type { DeclaredOntology } from './resolution/declared-ontology.ts';
import { type ContextOptions, contextFor } from './search/context.ts';
import type { Found, FoundCommunity, Score } from './search/found.ts';
import { type SearchOptions, search } from './search/search.ts';
import { keptSummary } from './summaries/kept-summary.ts';

/** A point in time to look from. */
export interface AsOf {
  /** Valid time: what held in the world then. A `Date` or ISO 8601 with an offset. Default: now. */
  readonly validAt?: Date | string;
  /** Transaction time: what the engine believed then. Default: all that it has learned up to now. */
  readonly knownAt?: Date | string;
}

/** One predicate of a timeline: the facts in order of time. */
export interface Lane {
  readonly predicate: string;
  readonly facts: readonly MemoryFact[];
}

/** A fact that differs between two points, and the claim that made the difference. */
export interface Difference {
  readonly kind: DiffKind;
  /** As believed at the second point, with the standing it has then (`refuted`, `outranked`); where its claims were retracted, as last believed. */
  readonly fact: MemoryFact;
  /** As believed at the first point; `null` where it was opened. */
  readonly before: MemoryFact | null;
  readonly cause: MemoryClaim | null;
}

/** What some facts amount to: how many, which, since when, for how long. */
export interface Measurement extends Pick<Measured, 'count' | 'objects' | 'totalMs'> {
  readonly facts: readonly MemoryFact[];
  readonly first: MemoryFact | null;
  readonly last: MemoryFact | null;
  /** `totalMs` in days of 24 hours. */
  readonly days: number | null;
}

/** An entity as it is at one point. */
export interface EntityProfile extends Entity {
  readonly facts: readonly MemoryFact[];
  /** Made of exactly the facts that the view sees, or of the first of them: by a model where there is such a summary, else by a template. */
  readonly summary: string;
  /** Who made the summary, and of which facts. */
  readonly summaryBy: Omit<Summary, 'text'>;
  /**
   * By the names of its type's attributes in the ontology that the memory was opened with, the values that hold, as their schemas give them out; a list where
   * an attribute may have several. Left out: what is not known, and what the schema no longer takes. `AttributesOf` has their types.
   */
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** How the period of one fact lies to that of another. */
export interface Relation {
  readonly a: MemoryFact;
  readonly b: MemoryFact;
  /** One of Allen's thirteen, read as "a … b". */
  readonly relation: AllenRelation;
  /** Whether some instant lies in both. */
  readonly overlapping: boolean;
}

/** Entities and the facts between them, as plain data: for a graph library, a drawing, an export. */
export interface Subgraph {
  /** The entity in the middle first, then in order of distance; `null` where there is no middle. */
  readonly nodes: readonly (Entity & { readonly distance: number | null })[];
  /** From the key of the subject to the key of the object. */
  readonly edges: readonly { readonly from: EntityKey; readonly to: EntityKey; readonly fact: MemoryFact }[];
}

export interface FactExplanation {
  readonly fact: MemoryFact;
  /** Every version of the fact known by then, oldest first. */
  readonly versions: readonly MemoryFact[];
  readonly claims: readonly MemoryClaim[];
  readonly openedBy: MemoryClaim | null;
  readonly closedBy: MemoryClaim | null;
}

/** One result of a search, and why it is where it is. */
export type SearchResult = Score &
  (
    | {
        readonly kind: 'facts';
        readonly fact: MemoryFact;
        /** The claims behind the fact, with the quoted words and their messages. */
        readonly claims: readonly MemoryClaim[];
        /** How many facts away from an entity that the question names; `null` where the graph did not lead there. */
        readonly distance: number | null;
        /**
         * With `paths`: the facts that lead from an entity that the question names to this one, in their order; none where it is about that entity itself. `null`
         * where the graph did not lead there, or `paths` was not asked for.
         */
        readonly path: readonly MemoryFact[] | null;
      }
    | { readonly kind: 'entities'; readonly entity: Entity }
    | { readonly kind: 'episodes'; readonly episode: MemoryEpisode }
    | { readonly kind: 'communities'; readonly community: FoundCommunity }
  );

export interface MemoryEpisode {
  readonly id: string;
  readonly thread: string;
  readonly speaker: string | null;
  readonly text: string;
  readonly occurredAt: Date;
}

/** What reading needs. */
export interface ViewParts {
  readonly store: GraphStore;
  readonly embedding: EmbeddingModel | undefined;
  readonly ontology?: DeclaredOntology | undefined;
  readonly grouping: Grouping;
  /** Prompt and model whose summaries are shown; left out = none but the template's. */
  readonly summariesBy?: string | undefined;
}

/**
 * The read API at one point on both time axes, over one space. Nothing in an answer was recorded after `knownAt`, and no fact of an answer
 * lies outside `validAt`, unless the method says so.
 */
export class MemoryView {
  readonly space: string;
  readonly #parts: ViewParts;
  readonly #point: () => Point;

  /** @param point asked at every call, so that a view of the present stays one */
  constructor(parts: ViewParts, space: string, point: () => Point) {
    this.space = space;
    this.#parts = parts;
    this.#point = point;
  }

  /** A read-only view from another point; what is left out stays as it is here. */
  asOf({ validAt, knownAt }: AsOf = {}): MemoryView {
    const valid = validAt === undefined ? undefined : parseInstant(validAt, 'validAt');
    const known = knownAt === undefined ? undefined : parseInstant(knownAt, 'knownAt');
    return new MemoryView(this.#parts, this.space, () => {
      const here = this.#point();
      return { validAt: valid ?? here.validAt, knownAt: known ?? here.knownAt };
    });
  }

  /** Facts that hold, in order of subject, predicate and start. */
  async facts(question: FactsQuestion = {}): Promise<readonly MemoryFact[]> {
    const context = this.#context();
    return presentFacts(await factsAbout(context, question), context);
  }

  /** Who or what goes by a name, with the facts that hold and a summary of them in one line; `null` where the memory knows no such name. */
  async entity(name: string): Promise<EntityProfile | null> {
    const context = this.#context();
    const profile = await entityProfile(context, name);
    if (!profile) return null;
    const { entity, facts } = profile;
    const attributes = await attributesOf(context.ontology, entity, facts);
    const kept = context.summariesBy === undefined ? null : await keptSummary(context, context.summariesBy, entity, facts);
    const { text, madeBy, factIds } = kept ?? summaryOf(entity.name, facts);
    return { ...entity, facts: presentFacts(facts, context), summary: text, summaryBy: { madeBy, factIds }, attributes };
  }

  /** The entities whose names begin with `prefix`, in order of key. `limit` defaults to 100. */
  async entities(options: { readonly prefix?: string; readonly limit?: number } = {}): Promise<readonly Entity[]> {
    return listEntities(this.#context(), options);
  }

  /** Everything within `hops` facts of an entity, nearest first, with the facts that lead there. Default one hop. */
  async neighbours(
    name: string,
    options: WalkOptions = {},
  ): Promise<readonly { readonly entity: Entity; readonly distance: number; readonly via: readonly MemoryFact[] }[]> {
    const context = this.#context();
    return (await neighboursOf(context, name, options)).map((neighbour) => ({ ...neighbour, via: presentFacts(neighbour.via, context) }));
  }

  /** The shortest chain of facts from one entity to another, all of which hold at this view's instant; `null` where there is none within `hops` (default 4). */
  async path(
    from: string,
    to: string,
    options: WalkOptions = {},
  ): Promise<{ readonly entities: readonly Entity[]; readonly facts: readonly MemoryFact[] } | null> {
    const context = this.#context();
    const path = await pathBetween(context, from, to, options);
    return path && { entities: path.entities, facts: presentFacts(path.facts, context) };
  }

  /**
   * What lies within `hops` facts (default 2) of an entity, with every fact between those entities that holds; empty where nobody goes by that name.
   * Without `around` every fact that holds, at most `limit` (default 10,000).
   */
  async subgraph({
    around,
    limit = 10_000,
    ...options
  }: { readonly around?: string; readonly limit?: number } & WalkOptions = {}): Promise<Subgraph> {
    const context = this.#context();
    const { entities, facts } = around === undefined ? await wholeGraph(context, limit) : await subgraphAround(context, around, options);
    return {
      nodes: entities.map(({ entity, distance }) => ({ ...entity, distance })),
      edges: facts.map((fact) => ({ from: fact.subject, to: fact.object, fact: presentFact(fact, context.at.knownAt) })),
    };
  }

  /**
   * Counts and times facts that had begun by this view's instant: "how many jobs in 2020–2024", "how long in Berlin". Overlaps count once, open facts up
   * to the view's instant.
   */
  async measure(question: MeasureQuestion): Promise<Measurement> {
    const context = this.#context();
    const { count, objects, facts, first, last, totalMs } = await measure(context, question);
    const shown = presentFacts(facts, context);
    return {
      count,
      objects,
      facts: shown,
      first: first && (shown[0] ?? null),
      last: last && (shown.at(-1) ?? null),
      totalMs,
      days: totalMs === null ? null : totalMs / 86_400_000,
    };
  }

  /** How the periods of some facts lie to those of others, for each pair of facts of any valid time: before, after, during, overlapping. */
  async relate(a: RelatedFacts, b: RelatedFacts): Promise<readonly Relation[]> {
    const context = this.#context();
    const { knownAt } = context.at;
    return (await relate(context, a, b)).map((pair) => ({ ...pair, a: presentFact(pair.a, knownAt), b: presentFact(pair.b, knownAt) }));
  }

  /** Every fact about an entity at any valid time, a lane for each predicate. What was refuted, outranked or unsure is shown as such. */
  async timeline(name: string, options: { readonly predicate?: string } = {}): Promise<readonly Lane[]> {
    const context = this.#context();
    return (await timelineOf(context, name, options)).map((lane) => ({
      predicate: lane.predicate,
      facts: presentFacts(lane.facts, context),
    }));
  }

  /**
   * What is different at another point: `opened`, `closed` and `corrected` facts with the claim that caused it. A side that is left out is this view's.
   * Give `validAt` on both sides to see how the world changed, `knownAt` to see how the belief changed.
   */
  async diff(from: AsOf, to: AsOf, options: { readonly about?: string } = {}): Promise<readonly Difference[]> {
    const points = [this.asOf(from).#point(), this.asOf(to).#point()] as const;
    const last = Math.max(...points.map(({ knownAt }) => knownAt));
    const differences = await diffBetween(this.#context(), ...points, options);
    return differences.map(({ kind, fact, before, cause }) => ({
      kind,
      fact: presentFact(fact, last),
      before: before && presentFact(before, last),
      cause: presentSaid(cause, last),
    }));
  }

  /** Why a fact is believed: the claims behind it with their words, what opened and what closed it, and how the belief changed. @throws NotFoundError `unknown-fact` */
  async explain(factId: string): Promise<FactExplanation> {
    const context = this.#context();
    const { fact, versions, claims, openedBy, closedBy } = await explainFact(context, factId);
    const { knownAt } = context.at;
    return {
      fact: presentFact(fact, knownAt),
      versions: presentFacts(versions, context),
      claims: claims.map((claim) => presentSaid(claim, knownAt)).filter((claim) => claim !== null),
      openedBy: presentSaid(openedBy, knownAt),
      closedBy: presentSaid(closedBy, knownAt),
    };
  }

  /** Whether a value is `known`, `disputed`, `past` ("not any more") or `unknown` ("never told"). */
  async state(subject: string, predicate: string): Promise<{ readonly state: KnowledgeState; readonly facts: readonly MemoryFact[] }> {
    const context = this.#context();
    const { state, facts } = await stateOf(context, subject, predicate);
    return { state, facts: presentFacts(facts, context) };
  }

  /**
   * Finds facts, entities, episodes and communities by their words, their meaning (where there is an embedding model) and the graph around what the question
   * names, best first. Facts hold at this view's instant unless `anyTime` is set.
   */
  async search(query: string, options: SearchOptions = {}): Promise<readonly SearchResult[]> {
    const context = this.#context();
    return (await search(context, query, options)).map((found) => presentFound(found, context));
  }

  /**
   * A block of text to paste into a prompt: who is named and who speaks, facts with their periods, what was before where the question asks for it, messages near the question, and the
   * last turns of a thread, within a budget of tokens and in an order that prompt caches like. The engine does not learn such a block again when a message
   * brings it back.
   */
  context(options: ContextOptions = {}): Promise<string> {
    return contextFor(this.#context(), options);
  }

  #context(): ReadContext & ViewParts {
    return { ...this.#parts, space: this.space, at: this.#point() };
  }

  /** The point that this view looks from, as ISO 8601; a `knownAt` of `null` = everything that has been learned. */
  point(): { readonly validAt: string | null; readonly knownAt: string | null } {
    const { validAt, knownAt } = this.#point();
    return { validAt: isoOrNull(validAt), knownAt: knownAt === LATEST ? null : isoOrNull(knownAt) };
  }
}

function presentSaid(said: SaidClaim | null, knownAt: Instant): MemoryClaim | null {
  return said && presentClaim(said.claim, said.episode, said.counts && knownAt === LATEST);
}

function presentFacts(facts: readonly FactVersion[], { at }: ReadContext): readonly MemoryFact[] {
  return facts.map((fact) => presentFact(fact, at.knownAt));
}

function presentFound(found: Found, { at }: ReadContext): SearchResult {
  const { score, parts } = found;
  if (found.kind === 'entities') return { kind: found.kind, score, parts, entity: found.entity };
  if (found.kind === 'communities') return { kind: found.kind, score, parts, community: found.community };
  if (found.kind === 'facts') {
    const claims = found.claims.map(({ claim, episode }) => presentClaim(claim, episode, at.knownAt === LATEST));
    return {
      kind: found.kind,
      score,
      parts,
      fact: presentFact(found.fact, at.knownAt),
      claims,
      distance: found.distance,
      path: found.path?.map((step) => presentFact(step, at.knownAt)) ?? null,
    };
  }
  const { id, thread, speaker, text, occurredAt } = found.episode;
  return { kind: found.kind, score, parts, episode: { id, thread, speaker, text, occurredAt: new Date(occurredAt) } };
}

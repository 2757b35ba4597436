import type { EntityKind } from '../../../domain/mention.ts';
import type { Clause } from '../grammar/clause.ts';
import { type Bearing, type CompiledForm, formsOf } from '../relations/all.ts';
import type { Sense } from '../text/token.ts';
import { kindOfName } from '../words/kinds.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { subjectsOf } from './clause-subjects.ts';
import { FormMatcher } from './form-matcher.ts';
import { isStatement } from './is-statement.ts';
import type { Reading } from './reading.ts';
import { isShadowed } from './shadowed.ts';
import { type Stance, sensesOf } from './stance.ts';
import type { Statement } from './statement.ts';
import { StatementClaims } from './statement-claims.ts';

/** Reads what the relations' forms find in one clause. */
export class ClauseReader {
  readonly #reading: Reading;
  readonly #clause: Clause;
  readonly #senses: ReadonlySet<Sense>;
  readonly #matcher: FormMatcher;
  readonly #claims: StatementClaims;

  constructor(reading: Reading, clause: Clause, stance: NonNullable<Stance>) {
    this.#reading = reading;
    this.#clause = clause;
    this.#senses = sensesOf(reading.source, clause);
    this.#matcher = new FormMatcher(reading, clause);
    this.#claims = new StatementClaims(reading, clause, stance, this.#senses);
  }

  /** The claims of all relations whose forms fit, the best form of each. */
  relations(): readonly ClaimDraft[] {
    const states = isStatement(this.#reading, this.#clause, this.#senses);
    const found = new Map<string, { readonly one: CompiledForm; readonly statement: Statement }>();
    const candidates = this.#clause.verb.lemmas.flatMap((lemma) => formsOf(lemma));
    for (const one of candidates) {
      if (!states && !(one.namesSubject && this.#clause.subjects[0]?.noun !== 'you')) continue;
      const key = `${one.relation.predicate} ${bearingGroup(one.bearing)}`;
      const before = found.get(key);
      if (before && before.one.order <= one.order && before.one.bearing === one.bearing) continue;
      const statement = this.#quitsSomethingElse(one) ? null : this.#matcher.match(one);
      if (statement && (!before || statement.to > before.statement.to)) found.set(key, { one, statement });
    }
    const statements = [...found.values()].map(({ statement }) => statement);
    const read = statements.filter((one) => !isShadowed(one, statements, this.#clause, this.#changesJob(one)));
    return withWholePlans(read.flatMap((one) => this.claims(this.#asWasSaid(one))));
  }

  /** "I quit Philips and started at …". */
  #changesJob({ subjects }: Statement): boolean {
    const { discourse } = this.#reading;
    return discourse
      .claims()
      .some(
        ({ draft: { claim }, turn }) =>
          turn === discourse.turn && claim.predicate === 'works_at' && claim.says === 'ended' && subjects.includes(claim.subject),
      );
  }

  /** "I left Maré Alta", "she is back in Maré Alta": the choir, where the conversation has told that it is one. */
  #asWasSaid(statement: Statement): Statement {
    const { predicate, bearing, subjects, values } = statement;
    const [subject] = subjects;
    const [value] = values;
    const isStay = predicate === 'works_at' ? bearing !== 'state' : predicate === 'lives_in' && this.#clause.verb.lemmas.includes('be');
    const isOpen = isStay && value?.phrase?.kind === 'name' && kindOfName(value.text) === null;
    const said = isOpen && subject !== undefined ? this.#reading.discourse.stayAt(subject, value.text) : null;
    return said === null ? statement : { ...statement, predicate: said };
  }

  /** "I was in a choir, but I quit": not the job, of which nothing was said. */
  #quitsSomethingElse({ bearing, form }: CompiledForm): boolean {
    if (bearing !== 'end-all' || form.written !== 'quit' || !/^(?:and|but|then)$/.test(this.#clause.link)) return false;
    const { discourse } = this.#reading;
    return !discourse.claims().some(({ draft, turn }) => turn === discourse.turn && /^(?:works_at|has_title)$/.test(draft.claim.predicate));
  }

  /** Names of the clause's subjects, of the kind that a relation wants. */
  subjects(kind: EntityKind): readonly string[] {
    return subjectsOf(this.#reading, this.#clause, kind);
  }

  claims(statement: Statement): readonly ClaimDraft[] {
    return this.#claims.of(statement);
  }
}

/** "I'll be studying law at KU Leuven": one plan, as far as its words go. */
function withWholePlans(drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const isPartOf = (part: ClaimDraft, { claim }: ClaimDraft) =>
    claim.predicate === 'plans_to' && claim.subject === part.claim.subject && claim.object.startsWith(`${part.claim.object} `);
  return drafts.filter((draft) => draft.claim.predicate !== 'plans_to' || !drafts.some((other) => isPartOf(draft, other)));
}

function bearingGroup(bearing: Bearing): string {
  if (bearing === 'end' || bearing === 'end-all') return 'end';
  return 'hold';
}

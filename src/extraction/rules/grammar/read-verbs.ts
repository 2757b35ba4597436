import { MODALS } from '../words/function-words.ts';
import { isProfession } from '../words/professions.ts';
import type { Source } from './source.ts';
import { carriesTense, skipLight } from './tense.ts';
import { type Draft, emptyAt, type VerbGroup } from './verb-group.ts';

const ASPECTS: Readonly<Record<string, 'start' | 'stop' | 'keep'>> = {
  start: 'start',
  begin: 'start',
  stop: 'stop',
  quit: 'stop',
  cease: 'stop',
  finish: 'stop',
  keep: 'keep',
  continue: 'keep',
  resume: 'start',
};
const PLANS = new Set(['plan', 'decide', 'intend', 'prepare', 'arrange']);
const PLANNED = new Set(['set', 'due', 'scheduled', 'about', 'slated', 'ready']);

/** Reads the verb group at a position, or `null` where no verb is. */
export function verbGroup(source: Source, start: number): VerbGroup | null {
  const draft = emptyAt(start);
  const reader = new Reader(source, draft);
  return reader.read(skipLight(source, start)) ? draft : null;
}

class Reader {
  readonly #source: Source;
  readonly #draft: Draft;

  constructor(source: Source, draft: Draft) {
    this.#source = source;
    this.#draft = draft;
  }

  #word(at: number): string {
    const token = this.#source.tokens[at];
    return token?.kind === 'word' ? token.word : '';
  }

  /** Steps over light words and takes note of negation. */
  #light(from: number): number {
    let at = from;
    for (;;) {
      const next = skipLight(this.#source, at);
      for (let i = at; i < next; i += 1) if (this.#word(i) === 'never') this.#draft.never = this.#draft.negated = true;
      at = next;
      if (this.#word(at) !== 'not') return at;
      this.#draft.negated = true;
      at += 1;
    }
  }

  read(from: number): boolean {
    const draft = this.#draft;
    for (let i = draft.from; i < from; i += 1) if (this.#word(i) === 'never') draft.never = draft.negated = true;
    const at = this.#light(from);
    const word = this.#word(at);
    if (word === '') return false;
    draft.thirdPerson =
      /^(?:is|was|has|had|does|did)$/.test(word) ||
      this.#source.verbs.has(word, 'third') ||
      this.#source.verbs.has(word, 'past') ||
      MODALS.has(word) ||
      (word.endsWith('s') && carriesTense(this.#source, at, false)) ||
      word.endsWith('ed');
    if (word === 'will' || word === 'shall') return this.#future(at + 1);
    if (word === 'can' && /^(?:only|finally|at last)$/.test(this.#source.tokens[at + 1]?.word ?? '') && this.#isDated())
      return this.#future(at + 1);
    if (MODALS.has(word)) return this.#main(at, [word]);
    if (word === 'used' && this.#word(at + 1) === 'to') return this.#usedTo(at + 2);
    if (/^(?:do|does|did)$/.test(word)) return this.#do(at, word);
    if (/^(?:have|has|had)$/.test(word)) return this.#have(at, word);
    if (/^(?:am|is|are|was|were)$/.test(word)) return this.#be(at, /^wa|^we/.test(word) ? 'past' : 'present');
    return this.#plain(at, word);
  }

  #isDated(): boolean {
    return this.#source.tokens.some(({ time }) => time?.kind === 'instant' || time?.kind === 'since');
  }

  #main(at: number, lemmas: readonly string[]): boolean {
    this.#draft.lemmas = lemmas.includes('remain') ? ['be'] : lemmas;
    this.#draft.to = at + 1;
    return lemmas.length > 0;
  }

  #future(from: number): boolean {
    this.#draft.tense = 'future';
    const at = this.#light(from);
    if (this.#word(at) === 'be') return this.#be(at, 'future');
    return this.#base(at);
  }

  /** A base form, with what "start", "stop" and "plan" do to the verb after it. */
  #base(at: number): boolean {
    const word = this.#word(at);
    if (word === 'be') return this.#be(at, this.#draft.tense);
    if (word === 'have' && this.#isDone(at + 1)) return this.#have(at, 'have');
    return this.#lexical(at, this.#lemmas(at, ['base']));
  }

  #usedTo(from: number): boolean {
    this.#draft.usedTo = true;
    this.#draft.tense = 'past';
    return this.#base(this.#light(from));
  }

  #do(at: number, word: string): boolean {
    const draft = this.#draft;
    const after = this.#light(at + 1);
    if (this.#lemmas(after, ['base']).length === 0 || (!draft.negated && after === at + 1 && word === 'do')) {
      draft.tense = word === 'did' ? 'past' : 'present';
      return this.#main(at, ['do']);
    }
    draft.tense = word === 'did' ? 'past' : 'present';
    if (this.#word(after) === 'used' && this.#word(after + 1) === 'to') return this.#usedTo(after + 2);
    if (this.#word(after) === 'use' && this.#word(after + 1) === 'to') return this.#usedTo(after + 2);
    return this.#base(after);
  }

  #isDone(at: number): boolean {
    const word = this.#word(skipLight(this.#source, this.#word(at) === 'not' ? at + 1 : at));
    return word === 'been' || this.#source.verbs.has(word, 'participle');
  }

  #have(at: number, word: string): boolean {
    const draft = this.#draft;
    const after = this.#light(at + 1);
    const next = this.#word(after);
    draft.tense = word === 'had' ? 'past' : draft.tense;
    if (
      next === 'got' &&
      word !== 'had' &&
      !/^(?:married|engaged|promoted|hired|fired|divorced|laid|a new job|into)$/.test(this.#word(after + 1))
    )
      return this.#main(after, ['have']);
    if (next === 'been') {
      draft.perfect = true;
      return this.#be(after, draft.tense);
    }
    if (word === 'had' && next === 'to' && !draft.negated && this.#lemmas(after + 1, ['base']).length > 0) return this.#base(after + 1);
    const lemmas = this.#lemmas(after, ['participle']);
    if (lemmas.length === 0) return this.#main(at, ['have']) && this.#restFrom(after);
    draft.perfect = true;
    return this.#lexical(after, lemmas);
  }

  #be(at: number, tense: VerbGroup['tense']): boolean {
    const draft = this.#draft;
    draft.tense = tense;
    const after = this.#light(at + 1);
    const next = this.#word(after);
    if (next === 'going' && this.#word(after + 1) === 'to' && this.#lemmas(this.#light(after + 2), ['base']).length > 0) {
      draft.planned = true;
      draft.tense = tense === 'past' ? 'past' : 'future';
      if (tense === 'past') return this.#main(after, ['go']);
      return this.#base(this.#light(after + 2));
    }
    if (PLANNED.has(next) && this.#word(after + 1) === 'to' && tense !== 'past') {
      draft.tense = 'future';
      draft.planned = true;
      return this.#base(this.#light(after + 2));
    }
    const isTitle = /^(?:managing|acting|consulting|founding|supervising|teaching)$/.test(next) && isProfession(this.#word(after + 1));
    const lemmas = isTitle ? [] : this.#lemmas(after, ['gerund']);
    if (lemmas.length > 0 && tense !== 'future' && next !== 'being') {
      draft.progressive = true;
      draft.afterBe = after;
      return this.#lexical(after, lemmas);
    }
    if (lemmas.length > 0 && tense === 'future') {
      draft.afterBe = after;
      return this.#lexical(after, lemmas);
    }
    return this.#main(at, ['be']) && this.#restFrom(next === 'being' ? after + 1 : after, next === 'being');
  }

  /** Negation and light words between the verb and what follows belong to the group: "is not | a nurse". */
  #restFrom(at: number, always = false): true {
    if (this.#word(at) === 'no') {
      this.#draft.negated = true;
      this.#draft.to = at + 1;
      return true;
    }
    if (this.#draft.negated || always) this.#draft.to = Math.max(this.#draft.to, at);
    return true;
  }

  /** A verb that carries its own tense, or an elliptical participle or -ing form. */
  #plain(at: number, word: string): boolean {
    const draft = this.#draft;
    const { verbs } = this.#source;
    if (word === 'been') {
      draft.perfect = true;
      return this.#be(at, 'present');
    }
    if (word === 'be') return false;
    if (verbs.has(word, 'third')) return this.#lexical(at, this.#lemmas(at, ['third']));
    if (verbs.has(word, 'past') && word !== 'read') {
      draft.tense = 'past';
      return this.#lexical(at, this.#lemmas(at, ['past']));
    }
    if (verbs.has(word, 'base')) {
      draft.bare = true;
      return this.#lexical(at, this.#lemmas(at, ['base']));
    }
    if (verbs.has(word, 'gerund')) {
      draft.progressive = true;
      return this.#lexical(at, this.#lemmas(at, ['gerund']));
    }
    if (verbs.has(word, 'participle')) {
      draft.tense = 'past';
      return this.#lexical(at, this.#lemmas(at, ['participle']));
    }
    return carriesTense(this.#source, at, true) && this.#main(at, [word]);
  }

  #lexical(at: number, lemmas: readonly string[]): boolean {
    const draft = this.#draft;
    const lemma = lemmas[0];
    if (lemma === undefined) return false;
    const next = this.#word(at + 1);
    const aspect = lemmas.map((one) => ASPECTS[one]).find((one) => one !== undefined) ?? null;
    if (aspect) {
      const toBase = next === 'to' && (aspect === 'start' || aspect === 'keep');
      const inner = this.#lemmas(at + (toBase ? 2 : 1), [toBase ? 'base' : 'gerund']);
      if (inner.length > 0) {
        draft.aspect = aspect;
        return this.#lexical(at + (toBase ? 2 : 1), inner);
      }
    }
    if (lemma === 'give' && next === 'up' && this.#lemmas(at + 2, ['gerund']).length > 0) {
      draft.aspect = 'stop';
      return this.#lexical(at + 2, this.#lemmas(at + 2, ['gerund']));
    }
    if (lemma === 'manage' && next === 'to' && this.#lemmas(at + 2, ['base']).length > 0 && (draft.tense === 'past' || draft.perfect))
      return this.#lexical(at + 2, this.#lemmas(at + 2, ['base']));
    if (lemma === 'end' && next === 'up' && this.#lemmas(at + 2, ['gerund']).length > 0)
      return this.#lexical(at + 2, this.#lemmas(at + 2, ['gerund']));
    if (/^(?:go|come|get)$/.test(lemma) && next === 'back' && this.#word(at + 2) === 'to' && this.#lemmas(at + 3, ['gerund']).length > 0) {
      draft.aspect = 'start';
      return this.#lexical(at + 3, this.#lemmas(at + 3, ['gerund']));
    }
    if (PLANS.has(lemma) && (next === 'to' || next === 'on')) {
      const inner = this.#lemmas(at + 2, [next === 'to' ? 'base' : 'gerund']);
      if (inner.length > 0) {
        if (draft.tense === 'past' && lemma !== 'decide' && !draft.perfect) return this.#main(at, [lemma]);
        draft.planned = true;
        draft.progressive = false;
        draft.perfect = false;
        draft.tense = 'future';
        return this.#lexical(at + 2, inner);
      }
    }
    return this.#main(at, lemmas);
  }

  #lemmas(at: number, forms: readonly ('base' | 'third' | 'past' | 'participle' | 'gerund')[]): string[] {
    const word = this.#word(at);
    return this.#source.verbs
      .read(word)
      .filter((reading) => forms.some((form) => reading.forms.has(form)))
      .map((reading) => reading.lemma);
  }
}

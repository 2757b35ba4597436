import { nounPhrase } from '../grammar/noun-phrase.ts';
import type { Source } from '../grammar/source.ts';
import type { TimeWords } from '../text/time-words.ts';
import { looksLikeName } from '../text/token.ts';
import { ARTICLES, OBJECT_PRONOUNS, POSSESSIVES, PREPOSITIONS } from '../words/function-words.ts';
import type { ReadSlot } from './match.ts';
import { SlotItems } from './slot-items.ts';
import type { SlotNames, SlotType } from './slot-type.ts';
import type { SlotValue } from './slot-value.ts';
import { SLOTS } from './slots/all.ts';

/** What begins a remark behind a list, or an address. */
const REMARK =
  /^(?:great|best|nice|lovely|amazing|awesome|terrible|worst|good|bad|such|so|yuck|yum|ugh|sorry|thanks|thank|cheers|lol|mate|man|dude|bro|guys|folks|everyone|all|honey|darling|dear|sir|madam|yes|no|please|sadly|luckily|lucky|poor|nothing|everything|anything|whatever|too|end|long|worth|fun|first|last|same|huge|big)$/;

/** A reader of the slots of one clause. `orJoins`: "or" makes a list, as it does after a negation. */
export function slotReader(source: Source, limit: number, names: SlotNames, orJoins: boolean): ReadSlot {
  return (type, at) => {
    const slot = SLOTS[type];
    if (!slot) throw new Error(`There is no slot type <${type}>; slot types are ${Object.keys(SLOTS).join(', ')}.`);
    return new List(source, limit, names, slot, orJoins).read(at);
  };
}

class List {
  readonly #source: Source;
  readonly #limit: number;
  readonly #slot: SlotType;
  readonly #orJoins: boolean;
  readonly #items: SlotItems;

  constructor(source: Source, limit: number, names: SlotNames, slot: SlotType, orJoins: boolean) {
    this.#source = source;
    this.#limit = limit;
    this.#slot = slot;
    this.#orJoins = orJoins;
    this.#items = new SlotItems(source, limit, names, slot);
  }

  read(start: number): { values: readonly SlotValue[]; to: number } | null {
    const { tokens } = this.#source;
    const first = this.#items.read(tokens[start]?.word === 'both' || tokens[start]?.word === 'either' ? start + 1 : start);
    if (!first) return null;
    const values: SlotValue[] = [...first];
    let to = (first.at(-1) as SlotValue).to;
    for (;;) {
      const joint = this.#joint(to, start);
      const next = joint === null ? null : this.#items.read(joint);
      if (!next) break;
      values.push(...next);
      to = (next.at(-1) as SlotValue).to;
    }
    const instead = this.#insteadOf(to, start);
    const last = values.pop() as SlotValue;
    values.push(instead ? { ...last, insteadOf: instead.text } : last);
    return { values: this.#timed(values), to: instead?.to ?? to };
  }

  /** Where the next item of a list begins, or `null` where the list ends. */
  #joint(to: number, start: number): number | null {
    const { tokens } = this.#source;
    let at = to;
    while (at < this.#limit && tokens[at]?.kind === 'time') at += 1;
    const hasTime = at > to;
    if (
      (this.#slot.purposes && tokens[at]?.word === 'for') ||
      (this.#slot.circumstances && /^(?:at|with|in|to)$/.test(tokens[at]?.word ?? ''))
    ) {
      const purpose = nounPhrase(this.#source, at + 1);
      if (purpose && purpose.to < this.#limit && /^(?:and|,)$/.test(tokens[purpose.to]?.word ?? '')) at = purpose.to;
    }
    const comma = tokens[at]?.kind === 'mark' && tokens[at]?.text === ',';
    if (comma) at += 1;
    const word = at < this.#limit ? tokens[at]?.word : undefined;
    if (word === 'and' || word === 'plus' || (word === 'or' && this.#orJoins) || (word === 'nor' && this.#orJoins)) at += 1;
    else if (word === 'as' && tokens[at + 1]?.word === 'well' && tokens[at + 2]?.word === 'as') at += 3;
    else if (
      !comma ||
      !(this.#slot.commaJoins || hasTime || this.#namesGoOn(at)) ||
      (word !== undefined && ARTICLES.has(word) && !this.#slot.listsArticles)
    )
      return null;
    while (at < this.#limit && tokens[at]?.kind === 'aside') at += 1;
    if (comma && word !== 'and' && (this.#isApposition(at) || this.#isRemark(start, at, hasTime))) return null;
    if (word !== 'or' && this.#isGerundOf(at)) return null;
    const before = tokens[start - 1];
    if (before?.kind === 'word' && PREPOSITIONS.has(before.word) && tokens[at]?.word === before.word) at += 1;
    return tokens[at]?.word === 'not' ? null : at;
  }

  /** "Lena, my new neighbour": the same person again. */
  #isApposition(at: number): boolean {
    const phrase = this.#slot.kind === 'person' ? nounPhrase(this.#source, at) : null;
    return phrase?.owner?.kind === 'pronoun' && phrase.name === null && this.#source.tokens[phrase.to]?.word !== 'and';
  }

  /** "I sold the Fiat in May, bike only now", "no nuts for me, Siobhan", "I got a cat, best day ever": not one thing more. */
  #isRemark(start: number, at: number, hasTime: boolean): boolean {
    const { tokens } = this.#source;
    const phrase = nounPhrase(this.#source, at);
    if (!phrase) return false;
    const next = tokens[phrase.to];
    if (hasTime) return next?.kind !== 'time' && !/^(?:,|and)$/.test(next?.word ?? '');
    if (REMARK.test(tokens[at]?.word ?? '')) return true;
    const first = nounPhrase(this.#source, start);
    if (next?.kind === 'word' && OBJECT_PRONOUNS.has(next.word)) return true;
    const isLast = phrase.to >= this.#limit || next === undefined || (next.kind === 'mark' && next.text !== ',');
    return isLast && phrase.kind === 'name' && first?.kind !== 'name' && !this.#slot.namesFollow;
  }

  /** "I lead the team, replacing Marcus": what somebody does, where things are listed. */
  #isGerundOf(at: number): boolean {
    const { tokens, verbs } = this.#source;
    const next = tokens[at + 1];
    if (this.#slot.activities || !verbs.has(tokens[at]?.word ?? '', 'gerund') || next?.kind !== 'word') return false;
    return looksLikeName(next) || ARTICLES.has(next.word) || POSSESSIVES.has(next.word) || OBJECT_PRONOUNS.has(next.word);
  }

  /** "Google, Meta and Apple": more names up to an "and". */
  #namesGoOn(at: number, most = 12): boolean {
    const { tokens } = this.#source;
    const phrase = nounPhrase(this.#source, at);
    if (phrase?.kind !== 'name' || phrase.to >= this.#limit) return false;
    const next = tokens[phrase.to];
    if (next?.word === 'and') return nounPhrase(this.#source, phrase.to + 1)?.kind === 'name';
    if (next?.text !== ',' || most === 0) return false;
    return (
      this.#namesGoOn(tokens[phrase.to + 1]?.word === 'and' ? phrase.to + 2 : phrase.to + 1, most - 1) ||
      (tokens[phrase.to + 1]?.word === 'and' && nounPhrase(this.#source, phrase.to + 2)?.kind === 'name')
    );
  }

  /** "…, not Acme", "… and not Acme", "instead of Acme", "rather than Acme". */
  #insteadOf(to: number, start: number): { text: string; to: number } | null {
    const { tokens } = this.#source;
    let at = to;
    while (tokens[at]?.text === ',' || tokens[at]?.word === 'and' || tokens[at]?.kind === 'time' || tokens[at]?.sense === 'now') at += 1;
    if (tokens[at]?.word === 'not') at += 1;
    else if (tokens[at]?.word === 'instead' && tokens[at + 1]?.word === 'of') at += 2;
    else if (tokens[at]?.word === 'rather' && tokens[at + 1]?.word === 'than') at += 2;
    else return null;
    const before = tokens[start - 1];
    if (before && tokens[at]?.word === before.word) at += 1;
    if (tokens[at]?.kind === 'time' && this.#slot.date) return { text: this.#items.date(at)?.[0]?.text ?? '', to: at + 1 };
    const phrase = nounPhrase(this.#source, at);
    if (!phrase || phrase.kind === 'pronoun' || tokens[phrase.to]?.kind === 'word') return null;
    return { text: phrase.name ?? phrase.text, to: phrase.to };
  }

  /** Time words behind each item belong to that item, where at least two have their own: "Rome (2010–2012), Oslo (2012–15) and Kyoto ever since". */
  #timed(values: readonly SlotValue[]): readonly SlotValue[] {
    const { tokens } = this.#source;
    let before: TimeWords | null = null;
    const timed = values.map((value) => {
      const next = tokens[value.to];
      const isSince: boolean = next?.word === 'since' || (next?.word === 'ever' && tokens[value.to + 1]?.word === 'since');
      const time: TimeWords | null = next?.time ?? (isSince && before ? sinceEndOf(before) : null);
      before = time ?? before;
      return { ...value, time };
    });
    return timed.filter((value) => value.time !== null).length > 1 ? timed : values;
  }
}

/** "Ever since" a stretch: from its last unit on. */
function sinceEndOf(time: TimeWords): TimeWords | null {
  if (time.past.end === null) return null;
  const span = { start: time.past.end, end: null };
  return { ...time, kind: 'since', past: span, future: span };
}

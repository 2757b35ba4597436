import { type NounPhrase, nounPhrase } from '../grammar/noun-phrase.ts';
import { type Source, textOf } from '../grammar/source.ts';
import { isManner } from '../grammar/tense.ts';
import { dateOf } from '../text/date-value.ts';
import type { Token } from '../text/token.ts';
import { ARTICLES } from '../words/function-words.ts';
import { capitalized } from '../words/kinds.ts';
import { activityAt, isActivity } from './activity.ts';
import { headOf, isTelling, type SlotNames, type SlotType } from './slot-type.ts';
import type { SlotValue } from './slot-value.ts';

/** Reads what fills a slot at one position: a phrase, a quoted title, an activity, a date. */
export class SlotItems {
  readonly #source: Source;
  readonly #limit: number;
  readonly #names: SlotNames;
  readonly #slot: SlotType;

  constructor(source: Source, limit: number, names: SlotNames, slot: SlotType) {
    this.#source = source;
    this.#limit = limit;
    this.#names = names;
    this.#slot = slot;
  }

  /** One item; several where names follow their noun: "two cats, Miga and Sal". */
  read(at: number): readonly SlotValue[] | null {
    if (at >= this.#limit) return null;
    if (this.#slot.date) return this.date(at);
    const first = this.#source.tokens[at];
    if (first && isManner(first.word, first.tags)) return null;
    const word = this.#source.tokens[at]?.word ?? '';
    if (this.#slot.numerals && (this.#isDifference(at) || this.#isCount(at))) return null;
    if (this.#slot.numerals && /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(word))
      return [this.#value(word, null, at, at + 1)];
    if (this.#slot.phrases) return this.#listed(at, this.#slot.phrases);
    const quoted = this.#quoted(at);
    if (quoted) return quoted;
    if (!this.#slot.activities || !isActivity(this.#source, at)) return this.#phrase(at);
    const activity = activityAt(this.#source, at, this.#limit);
    return activity && [this.#value(activity.text, null, at, activity.to)];
  }

  /** "three people". */
  #isCount(at: number): boolean {
    return /^(?:people|adults?|kids|children|persons?|passengers|guests|of|minutes?|hours?|days?|weeks?|months?|tickets?|bags?)$/.test(
      this.#source.tokens[at + 1]?.word ?? '',
    );
  }

  /** "two years younger than me". */
  #isDifference(at: number): boolean {
    const { tokens } = this.#source;
    return tokens.slice(at + 1, at + 4).some(({ word }) => /^(?:younger|older|away|late|ahead|behind|apart|into|from)$/.test(word));
  }

  date(at: number): readonly SlotValue[] | null {
    const { tokens } = this.#source;
    const here = tokens[at];
    if (here?.kind === 'time') {
      const text = dateOf(here.text, here.time);
      return text === '' ? null : [this.#value(text, null, at, at + 1)];
    }
    const phrase = nounPhrase(this.#source, at);
    return phrase && phrase.to <= this.#limit && /^(?:q[1-4]|eoy|eom|h[12]|tbd|asap)\b/i.test(phrase.text)
      ? [this.#value(phrase.text, phrase, at, phrase.to)]
      : null;
  }

  #listed(at: number, phrases: readonly string[]): readonly SlotValue[] | null {
    const { tokens } = this.#source;
    const fits = phrases.filter((phrase) =>
      phrase.split(' ').every((word, offset) => at + offset < this.#limit && tokens[at + offset]?.word === word),
    );
    const longest = fits.toSorted((a, b) => b.length - a.length)[0];
    return longest === undefined ? null : [this.#value(longest, null, at, at + longest.split(' ').length)];
  }

  #quoted(at: number, always = false): readonly SlotValue[] | null {
    const { tokens } = this.#source;
    const mark = tokens[at];
    if (!(always || this.#slot.quotes) || mark?.kind !== 'mark' || !/^["'“«]$/.test(mark.text)) return null;
    const close = tokens.findIndex((token, index) => index > at && token.kind === 'mark' && /^["'”»]$/.test(token.text));
    if (close < 0 || close > this.#limit || close === at + 1) return null;
    return [this.#value(textOf(this.#source, at + 1, close), null, at, close + 1)];
  }

  #phrase(at: number): readonly SlotValue[] | null {
    const { tokens } = this.#source;
    const slot = this.#slot;
    const phrase = nounPhrase(this.#source, at);
    if (!phrase || phrase.to > this.#limit) return null;
    if (slot.kind === 'thing' && isGivenTo(tokens[phrase.to])) return null;
    if (/^ones?$/.test(tokens[phrase.to]?.word ?? '')) return tokens[phrase.to + 1]?.text === ',' ? this.#phrase(phrase.to + 2) : null;
    if (slot.ownerOf) return this.#owner(phrase, slot.ownerOf);
    if (phrase.kind === 'pronoun' && slot.kind === 'animal') return null;
    if (phrase.kind === 'pronoun') return slot.kindsBefore ? this.#kindBefore(phrase) : this.#referred(phrase);
    const named = this.#namesBehind(phrase);
    if (named)
      return slot.accepts(
        named[0]?.phrase ?? phrase,
        named.map((one) => one.text),
        this.#names,
      )
        ? named
        : null;
    const referred =
      slot.refers && (phrase.owner !== null || (phrase.determiner === 'the' && phrase.name === null)) ? this.#referred(phrase) : null;
    if (referred) return referred;
    let to = phrase.to;
    if (slot.extendsTo && phrase.owner !== null && tokens[phrase.owner.from - 1]?.word === 'of' && !slot.extendsTo(phrase.owner))
      return this.#withoutOwner(phrase);
    let text = slot.wholeName || phrase.kind === 'name' ? phrase.text : (phrase.name ?? phrase.text);
    while (slot.extends?.has(tokens[to]?.word ?? '')) {
      const more = nounPhrase(this.#source, to + 1);
      if (!more || more.to > this.#limit || more.kind === 'pronoun' || slot.extendsTo?.(more) === false) break;
      to = more.to;
      text = textOf(this.#source, phrase.from + (phrase.determiner ? 1 : 0), to);
    }
    if (!slot.accepts(phrase, [text], this.#names)) return null;
    return [this.#value(slot.clean ? slot.clean(text) : text, phrase, at, to)];
  }

  /** "the CTO | of Stripe". */
  #withoutOwner(phrase: NounPhrase): readonly SlotValue[] | null {
    const to = (phrase.owner?.from ?? phrase.to) - 1;
    const text = textOf(this.#source, phrase.from + (phrase.determiner ? 1 : 0), to);
    if (!this.#slot.accepts({ ...phrase, to, text, owner: null }, [text], this.#names)) return null;
    return [this.#value(this.#slot.clean ? this.#slot.clean(text) : text, phrase, phrase.from, to)];
  }

  /** What a pronoun, "my sister" or "the company" means. */
  #referred(phrase: NounPhrase): readonly SlotValue[] | null {
    const name = this.#slot.refers ? this.#names.nameOf(phrase, this.#slot.kind) : null;
    return name === null ? null : [this.#value(name, phrase, phrase.from, phrase.to)];
  }

  /** "I tried sushi and hated it": sushi. Things with an article are single ones, of which nothing is said in general. */
  #kindBefore(pronoun: NounPhrase): readonly SlotValue[] | null {
    const verb = this.#source.tokens[pronoun.from - 1]?.word ?? '';
    if (!/^(?:it|them|those)$/.test(pronoun.noun) || verb.endsWith('ing')) return null;
    let found: NounPhrase | null = null;
    for (let at = 0; at < pronoun.from; ) {
      const isVerb = this.#source.verbs.read(this.#source.tokens[at]?.word ?? '').length > 0;
      const phrase = isVerb ? null : nounPhrase(this.#source, at);
      const isMany = phrase !== null && /s$/.test(headOf(phrase)) && !/(?:ss|us|is)$/.test(headOf(phrase));
      const isKind = phrase?.kind === 'common' && phrase.owner === null && /^(?:no|any|some|null)$/.test(`${phrase.determiner}`);
      const isNoun = this.#source.tokens[(phrase?.to ?? 0) - 1]?.tags.has('Noun') === true;
      if (phrase && isKind && isNoun && isMany === (pronoun.noun !== 'it') && isTelling({ ...phrase, determiner: null })) found = phrase;
      at = phrase ? Math.max(phrase.to, at + 1) : at + 1;
    }
    return found ? [this.#value(found.text, found, pronoun.from, pronoun.to)] : null;
  }

  /** "Ben's code" is Ben. */
  #owner(phrase: NounPhrase, nouns: ReadonlySet<string>): readonly SlotValue[] | null {
    const name = phrase.owner && nouns.has(phrase.noun) ? this.#names.nameOf(phrase.owner, this.#slot.kind) : null;
    return name === null ? null : [this.#value(name, phrase, phrase.from, phrase.to)];
  }

  /** "a bakery called Levain", "two cats, Miga and Sal", "a dog named Rex". */
  #namesBehind(phrase: NounPhrase): SlotValue[] | null {
    const { tokens } = this.#source;
    const isNamedLater = /^an?$/.test(phrase.determiner ?? '') && /^(?:called|named)$/.test(tokens[phrase.to]?.word ?? '');
    if (phrase.name !== null && !isNamedLater && !/^(?:two|three|four|five|six)$/.test(phrase.determiner ?? '')) return null;
    let at = phrase.to;
    if (this.#slot.placesInside && tokens[at]?.word === 'in') {
      const inner = nounPhrase(this.#source, at + 1);
      return inner?.kind === 'name' && inner.to <= this.#limit
        ? [this.#value(inner.name ?? inner.text, inner, inner.from, inner.to)]
        : null;
    }
    at = this.#behindPlace(at);
    const isCalled = tokens[at]?.word === 'called' || tokens[at]?.word === 'named';
    if (isCalled) at += 1;
    else if (this.#slot.namesFollow && (tokens[at]?.text === ',' || tokens[at]?.text === ':')) at += 1;
    else return null;
    const values: SlotValue[] = [];
    for (;;) {
      const quoted = this.#quoted(at, true);
      const name = nounPhrase(this.#source, at);
      const isName =
        name !== null &&
        (name.kind === 'name' || isCalled) &&
        name.kind !== 'pronoun' &&
        name.determiner === null &&
        name.owner === null &&
        name.to <= this.#limit;
      const value = quoted?.[0] ?? (isName ? this.#value(name.name ?? name.text, phrase, at, name.to) : null);
      if (!value) break;
      values.push({ ...value, phrase });
      at = value.to;
      if (tokens[at]?.text === ',' && tokens[at + 1]?.word === 'and') at += 2;
      else if (tokens[at]?.text === ',' || tokens[at]?.word === 'and') at += 1;
      else break;
    }
    const isList = !isCalled && phrase.owner !== null && values.length === 1 && tokens[at - 1]?.word === 'and';
    return values.length > 0 && !isList ? values : null;
  }

  /** "a shop | in Turin | called Fiordaliso": the place, where "called" comes after it. */
  #behindPlace(at: number): number {
    const { tokens } = this.#source;
    const place = /^(?:in|near|outside|from)$/.test(tokens[at]?.word ?? '') ? nounPhrase(this.#source, at + 1) : null;
    return place && (place.kind === 'name' || place.determiner === 'the') && /^(?:called|named)$/.test(tokens[place.to]?.word ?? '')
      ? place.to
      : at;
  }

  #value(text: string, phrase: NounPhrase | null, from: number, to: number): SlotValue {
    return {
      text: this.#slot.kind === 'place' || this.#slot.kind === 'person' ? capitalized(text) : text,
      kind: this.#slot.kind,
      phrase,
      from,
      to,
      time: null,
      insteadOf: null,
      ...(this.#slot.date ? { isDate: true } : {}),
    };
  }
}

/** "I bought Jo | a watch": what comes next is the thing. */
function isGivenTo(next: Token | undefined): boolean {
  return next?.kind === 'word' && ARTICLES.has(next.word) && next.word !== 'the';
}

import { kindOfName } from '../words/kinds.ts';
import type { Clause } from './clause.ts';
import { type NounPhrase, nounPhrase } from './noun-phrase.ts';
import type { Source } from './source.ts';

/** "We met Lena, my new neighbour": whose name is followed by what the person is to somebody, behind the verb. */
export function appositionsBehind(source: Source, clause: Clause): readonly { readonly name: string; readonly phrase: NounPhrase }[] {
  const found: { name: string; phrase: NounPhrase }[] = [];
  for (let at = clause.rest; at < clause.to; ) {
    const named = nounPhrase(source, at);
    const phrase =
      named?.kind === 'name' && isPersonal(named.text) && source.tokens[named.to]?.text === ',' ? nounPhrase(source, named.to + 1) : null;
    const isOne = phrase?.owner?.kind === 'pronoun' && phrase.name === null && source.tokens[phrase.to]?.word !== 'and';
    if (named && phrase && isOne) found.push({ name: named.text, phrase });
    at = named ? Math.max(named.to, at + 1) : at + 1;
  }
  return found;
}

function isPersonal(name: string): boolean {
  return (kindOfName(name) ?? 'person') === 'person';
}

import type { GrammarLanguage } from './language.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { german } from './vocabularies/de.ts';
import { english } from './vocabularies/en.ts';
import { spanish } from './vocabularies/es.ts';
import { french } from './vocabularies/fr.ts';
import { italian } from './vocabularies/it.ts';
import { dutch } from './vocabularies/nl.ts';
import { portuguese } from './vocabularies/pt.ts';
import type { Vocabulary } from './vocabulary.ts';

const VOCABULARIES: Readonly<Record<GrammarLanguage, Vocabulary>> = {
  en: english,
  de: german,
  nl: dutch,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
};
const built = new Map<GrammarLanguage, Lexicon>();

/** The lexicon of a language, built on first use. */
export function lexiconOf(language: GrammarLanguage): Lexicon {
  const known = built.get(language);
  if (known !== undefined) return known;
  const lexicon = buildLexicon(VOCABULARIES[language]);
  built.set(language, lexicon);
  return lexicon;
}

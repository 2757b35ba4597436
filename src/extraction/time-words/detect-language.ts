import { GRAMMAR_LANGUAGES, type GrammarLanguage, type Language } from './language.ts';
import { lexiconOf } from './lexicons.ts';
import { tokenize } from './tokens.ts';

const telltales = new Map<GrammarLanguage, ReadonlySet<string>>();

function telltalesOf(language: GrammarLanguage): ReadonlySet<string> {
  const known = telltales.get(language);
  if (known !== undefined) return known;
  const words = new Set(
    lexiconOf(language)
      .vocabulary.telltales.split(',')
      .map((word) => word.trim()),
  );
  telltales.set(language, words);
  return words;
}

/**
 * Guesses the language of a message from its script and its commonest short words. English when nothing tells; meant for
 * choosing a grammar, not for anything that must not be wrong.
 */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, 600);
  if (/[\u3040-\u30ff]/.test(sample)) return 'ja';
  if (/\p{Script=Han}/u.test(sample)) return 'zh';
  if (/\p{Script=Cyrillic}/u.test(sample)) return /[іїєґ]/i.test(sample) ? 'uk' : 'ru';
  const words = tokenize(sample).filter((token) => token.type === 'word');
  let best: Language = 'en';
  let most = 0;
  for (const language of GRAMMAR_LANGUAGES) {
    const known = telltalesOf(language);
    const count = words.reduce((sum, word) => sum + (known.has(word.norm) ? 1 : 0), 0);
    if (count > most) [best, most] = [language, count];
  }
  return best;
}

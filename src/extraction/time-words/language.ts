/** The languages with a grammar of their own here. */
export const GRAMMAR_LANGUAGES = ['en', 'de', 'nl', 'fr', 'es', 'it', 'pt'] as const;
export type GrammarLanguage = (typeof GRAMMAR_LANGUAGES)[number];

/** The further languages that are read by chrono-node alone, never as a safe reading. */
export type BorrowedLanguage = 'zh' | 'ja' | 'ru' | 'uk' | 'sv' | 'fi' | 'vi';

export type Language = GrammarLanguage | BorrowedLanguage;

export function hasGrammar(language: Language): language is GrammarLanguage {
  return (GRAMMAR_LANGUAGES as readonly string[]).includes(language);
}

/**
 * Whether a question asks how things were or changed (`history`), how they are (`present`), or does not say: by adverbs and past forms of English, German,
 * French, Spanish, Italian, Portuguese, Dutch and Chinese. Where it has both, as in "still … as before", it asks for the present.
 */
export function askedTense(question: string): 'history' | 'present' | 'either' {
  const says = (pattern: RegExp) => pattern.test(question);
  if (PRESENT.some(says)) return 'present';
  return HISTORY.some(says) ? 'history' : 'either';
}

const PRESENT = [
  words(`now|current(?:ly)?|today|these days|still|at the moment|nowadays|jetzt|derzeit|heute|noch|aktuell|momentan|zurzeit|maintenant|actuellement|encore|aujourd['’]hui
    |ahora|actualmente|todavía|aún|hoy|adesso|ancora|attualmente|oggi|agora|ainda|atualmente|hoje|nu|nog|tegenwoordig|momenteel|vandaag`),
  /现在|目前|如今/u,
];

const HISTORY = [
  words(`used to|before|previous(?:ly)?|former(?:ly)?|earlier|ever|history|changed?|were|did|had|last time|originally|first
    |früher|vorher|zuvor|damals|bevor|jemals|hatten?|wohnten?|lebten?|arbeiteten?|avant|auparavant|autrefois|antes|anteriormente|antigamente|vroeger|eerder|voorheen|hadden`),
  // "was" is the German "what", "war" an English noun, "era" an English one.
  /\S\s+(?<!, )was(?![\p{L}\p{M}])/u,
  /^\s*was\s+(?:the|an?|he|she|it|there|this|that|my|your|his|her|its|our|their|any|some|every|no)\b/iu,
  /^\s*[Ww]as\s+\p{Lu}/u,
  words(
    '(?<!(?:the|a|of|at|in|after|during|before|civil|world|cold) )war(?:en|st)?|(?<!(?:the|an|which|what|this|that|of) )era(?:m|n|no)?',
  ),
  // Imperfect and past forms that a language shares with few other words.
  words(`(?!fait|sait|plait|parfait|souhait)\\p{L}{2,}(?:ait|aient)|fue(?:ron)?|foi|foram|tinham?|viviam?|vivían?|tenían?|\\p{L}{2,}(?:aban?|avam?|ava|eva|avano|evano|ivano)
    |\\p{L}{2,}(?:ó|aron|ieron|aram|iram)|(?!estou)\\p{L}{3,}ou|woonden?|werkten?`),
  // The perfect of German, Dutch, French and Italian.
  words('(?:hat|habe|haben|hast|ist|sind|bist|heeft|hebben|hebt|is|zijn)\\b.*[^\\p{L}]ge\\p{Ll}{2,}(?:t|d|en)'),
  words('(?:as?|ont|est|sont|avez)\\s+(?:\\p{L}+\\s+)?\\p{L}{2,}ée?s?|(?:ha|hanno|è|sono)\\s+(?:\\p{L}+\\s+)?\\p{L}{2,}[aiu]t[oaie]'),
  /以前|之前|曾经|曾|过去|原来|当时/u,
];

/** Whole words: `\b` knows no letters but those of English. */
function words(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives.replace(/\n\s*/g, '')})(?![\\p{L}\\p{M}])`, 'iu');
}

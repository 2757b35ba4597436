/** One word, number or sign of a text. Apostrophes are no tokens: they only separate. */
export interface Token {
  /** Lower case, without accents: what the vocabularies are compared with. */
  readonly norm: string;
  readonly raw: string;
  /** Offset of the first and of the next UTF-16 unit in the text. */
  readonly index: number;
  readonly end: number;
  readonly type: 'word' | 'digits' | 'sign';
  /** Nothing stands between this token and the one before. */
  readonly glued: boolean;
  /** An apostrophe stands directly before, and no letter before that: the `90` of "the '90s", not the `11` of "l'11". */
  readonly elided: boolean;
}

const PIECE = /[\p{L}\p{M}]+|\d+|\S/gu;
const APOSTROPHES = new Set(["'", '’', '‘', '`', '´', 'ʼ']);

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let apostropheEnd = -1;
  let lastEnd = -1;
  let joinsLetters = false;
  for (const match of text.matchAll(PIECE)) {
    const raw = match[0];
    const index = match.index;
    if (APOSTROPHES.has(raw)) {
      apostropheEnd = index + raw.length;
      joinsLetters = index === lastEnd;
      continue;
    }
    const first = raw.codePointAt(0) ?? 0;
    const type = first >= 0x30 && first <= 0x39 ? 'digits' : /^\p{L}/u.test(raw) ? 'word' : 'sign';
    tokens.push({
      norm: fold(raw),
      raw,
      index,
      end: index + raw.length,
      type,
      glued: index === lastEnd,
      elided: index === apostropheEnd && !joinsLetters,
    });
    lastEnd = index + raw.length;
  }
  return tokens;
}

/** Lower case without accents, so that "Février", "fevrier" and "FÉVRIER" are one word. */
function fold(text: string): string {
  if (/^[a-z]*$/.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

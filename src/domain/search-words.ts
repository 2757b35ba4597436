/**
 * The words of a text as full text search knows them, in their order, the same in every store: runs of letters and digits in lower case; compatibility
 * forms and the diacritics of Latin, Greek and Cyrillic are folded ("Café" is "cafe"). Scripts that put no space between words give overlapping pairs
 * of characters instead: 東京都 is 東京 and 京都.
 */
export function searchWords(text: string): readonly string[] {
  const folded = text.normalize('NFKD').replace(DIACRITICS, '').normalize('NFC').toLowerCase();
  return (folded.match(RUNS) ?? []).flatMap((run) => (SPACELESS.test(run) ? pairs(run) : [run]));
}

const DIACRITICS = /[\u0300-\u036f\ufe00-\ufe0f]/g;
const LETTER = '[\\p{L}\\p{N}\\p{Mn}\\p{Mc}]';
const SPACELESS_SCRIPT = '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]';
const RUNS = new RegExp(`[${LETTER}&&${SPACELESS_SCRIPT}]+|[${LETTER}--${SPACELESS_SCRIPT}]+`, 'gv');
const SPACELESS = new RegExp(`^${SPACELESS_SCRIPT}`, 'v');

function pairs(run: string): readonly string[] {
  const characters = [...run];
  return characters.length === 1 ? characters : characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

import type { Episode } from '../../domain/episode.ts';

/** Words that greet, thank or react, in the languages at hand. A message of nothing else states nothing, unless it answers something. */
const FILLERS = new Set(
  `ok okay okey k kk thanks thank you thx ty cheers great cool nice perfect awesome amazing super sounds good got it understood noted will do lol haha hahaha hehe wow hi hello hey hiya
  yo morning evening night afternoon bye goodbye see ya later cya welcome sure fine alright right all the best everyone everybody team folks guys so much very a lot and to again pls please
  merci beaucoup salut bonjour bonsoir bonne nuit super génial parfait d'accord danke schön vielen dank hallo moin tschüss gute nacht guten tag morgen alles klar genau prima gracias muchas
  hola adiós buenos días buenas noches vale genial perfecto grazie mille ciao buongiorno buonanotte va bene obrigado obrigada olá tchau bom dia boa noite dank je wel hoi doei goed prima
  谢谢 好的 你好 再见 晚安 哈哈 哈哈哈 嗯 收到`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words that answer a question: they state what was asked. */
const ANSWERS =
  /\b(?:yes|yeah|yep|yup|no|nope|nah|same|me too|correct|exactly|sure|right|ok|okay|fine|oui|non|si|sí|ja|nein|nee|doch|sim|não)\b|是|对|不|没有/iu;
const MOST_WORDS = 8;

/**
 * Whether a message has nothing in it worth a model call ("ok, thanks!"). Errs towards reading: a word that is not known to be a filler, or a possible
 * answer to the turn before, is read.
 */
export function nothingToRemember({ text }: Pick<Episode, 'text'>, previous: Pick<Episode, 'text'> | undefined): boolean {
  const words = text.toLowerCase().match(/[\p{Script=Han}]+|[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  if (words.length > MOST_WORDS || !words.every((word) => FILLERS.has(word.replaceAll('’', "'")))) return false;
  return !(previous?.text.includes('?') || previous?.text.includes('？')) || !ANSWERS.test(text);
}

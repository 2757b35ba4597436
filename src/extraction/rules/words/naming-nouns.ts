import { lexiconTags } from './tagger.ts';

/** Nouns after which a name follows directly: "my sister lena", "our dog rex", "project alpha". */
const NAMED = new Set(
  `bf gf sis bro sister brother mother father mum mom dad wife husband partner girlfriend boyfriend fiance fiancee fiancé fiancée son daughter kid child baby twin aunt uncle cousin niece nephew grandmother grandfather grandma grandpa
   friend buddy mate colleague coworker teammate boss manager supervisor lead mentor mentee intern assistant neighbor flatmate roommate housemate dog cat puppy kitten parrot hamster rabbit horse
   project team company startup`.split(/\s+/),
);

export function isNamedNoun(word: string): boolean {
  return NAMED.has(word) || lexiconTags(word).includes('Actor');
}

import nlp from 'compromise/two';

/** The part-of-speech and name tags that a word has in its sentence, as compromise gives them: `FirstName`, `City`, `PastTense`. */
export type Tags = ReadonlySet<string>;

export interface TaggedWord {
  /** Offset in the text. */
  readonly from: number;
  readonly tags: Tags;
}

interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly tags: Set<string>;
}

/** Tags every word of a text; the second half of a contraction is left out. */
export function tagWords(text: string): readonly TaggedWord[] {
  const tagged: TaggedWord[] = [];
  let offset = 0;
  for (const sentence of nlp(text).docs as unknown as readonly (readonly Term[])[]) {
    for (const { pre, text: word, post, tags } of sentence) {
      if (word !== '') tagged.push({ from: offset + pre.length, tags });
      offset += pre.length + word.length + post.length;
    }
  }
  return tagged;
}

const model = nlp.model() as { one: { lexicon: Record<string, string | readonly string[]> } };

/** The tags that a word, or words with single spaces between them, has by itself in compromise's lexicon. */
export function lexiconTags(words: string): readonly string[] {
  const entry = Object.hasOwn(model.one.lexicon, words) ? model.one.lexicon[words] : undefined;
  if (entry === undefined) return [];
  return typeof entry === 'string' ? [entry] : entry;
}

type Conjugations = Partial<Record<'PastTense' | 'PresentTense' | 'Gerund' | 'Participle', string>>;
const methods = nlp.methods() as { two: { transform: { verb: { conjugate(verb: string, model: unknown): Conjugations } } } };

/** The forms of a verb, as compromise conjugates it. */
export function conjugate(verb: string): Conjugations {
  return methods.two.transform.verb.conjugate(verb, model);
}

import type { Extractor, ToRead, Vocabulary } from '../ports/extractor.ts';
import type { DeclaredOntology } from '../resolution/declared-ontology.ts';
import type { DeclaredPredicate } from '../resolution/declared-predicate.ts';
import { roughTokens } from './rough-tokens.ts';

/** The ontology takes at most about this many tokens of a prompt; recall gets as many fewer. */
const MOST_TOKENS = 600;
/** What introduces the ontology in a prompt, and the kinds in the schema of the answer. */
const INTRODUCTION = 60;
const TOKENS_OF_A_KIND = 4;

export interface ToldVocabulary extends Vocabulary {
  /** Names that found no room in the description. */
  readonly leftOut: readonly string[];
}

/** Describes an ontology to readers in the order of its declaration: what each thing means as far as there is room, else only how it is called. */
export function vocabularyOf({ types, predicates }: DeclaredOntology): ToldVocabulary {
  const kinds = types.list().map(({ name, is, description }) => ({ name, head: `${name}: a ${is}`, description }));
  const relations = predicates.map((predicate) => ({
    name: predicate.definition.name,
    head: headOf(predicate),
    description: predicate.description,
  }));
  const entries = [...kinds, ...relations];
  const full = linesWithin(entries.map(({ head, description }) => (description === '' ? head : `${head}. ${description}`)));
  const lines = full.length === entries.length ? full : linesWithin(entries.map(({ head }) => head));
  return {
    kinds: kinds.map(({ name }) => name),
    description: lines.join('\n'),
    leftOut: entries.slice(lines.length).map(({ name }) => name),
  };
}

function headOf({ definition: { name, cardinality, symmetric }, subjects, objects, values }: DeclaredPredicate): string {
  const object = values.length > 0 ? 'value' : objects.join(' or ') || 'any';
  return `${name}: ${subjects.join(' or ') || 'any'} → ${object}, ${cardinality}${symmetric ? ', both ways' : ''}`;
}

function linesWithin(lines: readonly string[]): readonly string[] {
  let taken = 0;
  const tooMuch = lines.findIndex((line) => {
    taken += roughTokens(line) + 1;
    return taken > MOST_TOKENS;
  });
  return tooMuch < 0 ? lines : lines.slice(0, tooMuch);
}

/** The same reader, told of a vocabulary with every message. */
export function withVocabulary(extractor: Extractor, { kinds, description }: Vocabulary): Extractor {
  if (description === '') return extractor;
  const tell = (input: ToRead): ToRead => ({ ...input, vocabulary: { kinds, description } });
  const { id, concurrency, readMany, choose } = extractor;
  return {
    id,
    ...(concurrency === undefined ? {} : { concurrency }),
    wants: { ...extractor.wants, reserved: Math.ceil(roughTokens(description)) + INTRODUCTION + kinds.length * TOKENS_OF_A_KIND },
    read: (input, options) => extractor.read(tell(input), options),
    ...(readMany ? { readMany: (inputs, options) => readMany.call(extractor, inputs.map(tell), options) } : {}),
    ...(choose ? { choose: (question, options) => choose.call(extractor, question, options) } : {}),
  };
}

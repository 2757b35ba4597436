/** What a message of the bench holds; its name tells entities and facts. */
export const SHAPES = ['nothing', '1/1', '5/5', '10/12'] as const;
export type Shape = (typeof SHAPES)[number];

export interface BenchMessage {
  readonly speaker: string;
  readonly text: string;
  /** The answer of a model that reads it rightly, in the form of the extraction prompt. */
  readonly answer: object;
}

const FIRST = [
  'Ada',
  'Bruno',
  'Chloe',
  'Dario',
  'Elif',
  'Femi',
  'Greta',
  'Hugo',
  'Iris',
  'Jonas',
  'Kira',
  'Liam',
  'Mona',
  'Nils',
  'Olga',
  'Pablo',
];
const LAST = ['Abel', 'Brandt', 'Costa', 'Demir', 'Evans', 'Fischer', 'Garcia', 'Hansen', 'Ito', 'Jensen', 'Kovacs', 'Lopez'];
const FIRMS = ['Orbital', 'Quanta', 'Helio', 'Lumen', 'Vertex', 'Nimbus', 'Cobalt', 'Zephyr', 'Marlin', 'Tundra'];
const SUFFIX = ['Labs', 'Systems', 'Works', 'Foods', 'Energy', 'Robotics'];
const TOWNS = ['Oslo', 'Porto', 'Lyon', 'Kyoto', 'Quito', 'Graz', 'Leeds', 'Turin', 'Ghent', 'Basel'];
const HOBBIES = ['chess', 'sailing', 'pottery', 'climbing', 'jazz', 'gardening'];

/** A numbered person of the synthetic world: the graph's and the messages' names come from here. */
export function personName(index: number): string {
  const round = Math.floor(index / (FIRST.length * LAST.length));
  return `${pick(FIRST, index)} ${pick(LAST, Math.floor(index / FIRST.length))}${round === 0 ? '' : ` ${round}`}`;
}

export function firmName(index: number): string {
  const round = Math.floor(index / (FIRMS.length * SUFFIX.length));
  return `${pick(FIRMS, index)} ${pick(SUFFIX, Math.floor(index / FIRMS.length))}${round === 0 ? '' : ` ${round}`}`;
}

/** The `index`-th message of a shape. What it names is in a graph of the same names, or is new in a small one. */
export function benchMessage(shape: Shape, index: number): BenchMessage {
  const speaker = personName(index);
  const parts = sentences(shape, index);
  return { speaker, text: parts.map(({ text }) => text).join(' '), answer: answerOf(parts) };
}

interface Part {
  readonly text: string;
  readonly claim: { readonly s: string; readonly p: string; readonly o: string; readonly card: 'one' | 'many' } | null;
}

function sentences(shape: Shape, index: number): readonly Part[] {
  if (shape === 'nothing') return [{ text: `What a strange and very long day number ${index} has been, honestly.`, claim: null }];
  const other = (offset: number) => personName(index * 7 + offset);
  const joined = (name: string, firm: string): Part => ({
    text: `${name} works at ${firm} now.`,
    claim: { s: name, p: 'works_at', o: firm, card: 'one' },
  });
  const moved = (name: string, town: string): Part => ({
    text: `${name} moved to ${town}.`,
    claim: { s: name, p: 'lives_in', o: town, card: 'one' },
  });
  const likes = (name: string, hobby: string): Part => ({
    text: `${name} likes ${hobby}.`,
    claim: { s: name, p: 'likes', o: hobby, card: 'many' },
  });
  if (shape === '1/1') return [moved(other(0), pick(TOWNS, index))];
  const five = [
    joined(other(0), firmName(index + 3)),
    moved(other(0), pick(TOWNS, index)),
    likes(other(0), pick(HOBBIES, index)),
    joined(other(1), firmName(index + 3)),
    likes(other(1), pick(HOBBIES, index)),
  ];
  if (shape === '5/5') return five;
  return [
    ...five,
    moved(other(1), pick(TOWNS, index + 1)),
    joined(other(2), firmName(index + 4)),
    moved(other(2), pick(TOWNS, index + 1)),
    likes(other(2), pick(HOBBIES, index + 1)),
    joined(other(3), firmName(index + 4)),
    moved(other(3), pick(TOWNS, index + 2)),
    likes(other(3), pick(HOBBIES, index + 1)),
  ];
}

function answerOf(parts: readonly Part[]): object {
  const claims = parts.flatMap(({ text, claim }) => (claim ? [{ quote: text.replace(/\.$/, ''), ...claim }] : []));
  const people = new Set(claims.map(({ s }) => s));
  const names = [...new Set(claims.flatMap(({ s, o }) => [s, o]))];
  const refs = new Map(names.map((name, index) => [name, `n${index + 1}`]));
  const kindOf = (name: string) =>
    people.has(name) ? 'person' : TOWNS.includes(name) ? 'place' : HOBBIES.includes(name) ? 'topic' : 'organization';
  return {
    entities: names.map((name) => ({ ref: refs.get(name), name, kind: kindOf(name), is: '' })),
    claims: claims.map(({ quote, s, p, o, card }) => ({
      quote,
      s: refs.get(s),
      p,
      o: refs.get(o),
      says: 'holds',
      start_words: '',
      start_iso: '',
      end_words: '',
      end_iso: '',
      card,
      trust: 'stated',
      about: '',
    })),
  };
}

function pick<T>(items: readonly T[], index: number): T {
  return items[index % items.length] as T;
}

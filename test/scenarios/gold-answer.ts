import { entityKey } from '../../src/domain/entity-key.ts';
import type { GoldClaim } from './gold-extractor.ts';
import { shownIn } from './recorded-extractor.ts';
import { readScenario } from './scenario-files.ts';

/** The gold claims of each message of a scenario, by the message's text. */
export function goldByText(file: string): ReadonlyMap<string, readonly GoldClaim[]> {
  const { messages } = readScenario<{
    messages: readonly { id: string; text: string; claims?: readonly GoldClaim[]; gold?: readonly GoldTuple[] }[];
  }>(file);
  return new Map(messages.map(({ id, text, claims, gold = [] }) => [text, claims ?? FIRST_CONVERSATIONS[id] ?? gold.map(asStated)]));
}

type GoldTuple = readonly [string, string, string, string | null, string | null];

/** These gold tuples tell what becomes of the facts; the messages state it in other words. */
const FIRST_CONVERSATIONS: Readonly<Record<string, readonly GoldClaim[]>> = {
  m04: [said('Ben', 'works_at', 'Google', 'ended'), said('Ben', 'works_at', 'Anthropic', 'holds', '2024-03')],
  m13: [said('Clara', 'lives_in', 'Berlin', 'holds', '2019', '2022'), said('Clara', 'lives_in', 'Lisbon', 'holds')],
  m14: [said('Ben', 'works_at', 'Anthropic', 'ended', null, '2026-05'), said('Ben', 'works_at', 'Google', 'holds')],
  m15: [said('Ben', 'likes', 'tea', 'ended'), said('Ben', 'drinks', 'coffee', 'holds')],
};

function said(
  subject: string,
  predicate: string,
  object: string,
  says: GoldClaim['says'],
  start: string | null = null,
  end: string | null = null,
): GoldClaim {
  return { subject, predicate, object, says, start, end };
}

function asStated([subject, predicate, object, validAt]: GoldTuple): GoldClaim {
  return said(subject, predicate, object, 'holds', validAt?.slice(0, 10) ?? null);
}

/** What a model that reads perfectly answers to a prompt: the gold claims of its message in the form of the extraction contract. */
export function goldAnswer(user: string, gold: ReadonlyMap<string, readonly GoldClaim[]>): object {
  const messages = [...user.matchAll(/^(?:(m\d+), |MESSAGE of ).*:\n"""\n([\s\S]*?)\n"""$/gm)];
  if (messages.length === 0) throw new Error(`No message in the prompt: ${user}`);
  const refs = new Map<string, string>();
  for (const [ref, { key, aliases }] of shownIn(user).entities) for (const name of [key, ...aliases]) refs.set(name, ref);
  const entities: object[] = [];
  const refOf = (name: string): string => {
    const known = refs.get(entityKey(name));
    if (known !== undefined) return known;
    const ref = `n${entities.length + 1}`;
    entities.push({ ref, name, kind: 'thing', is: '' });
    refs.set(entityKey(name), ref);
    return ref;
  };
  const claims = messages.flatMap(([, m, text]) => {
    // A message that the policy has redacted has another text, and states nothing.
    return (gold.get(text as string) ?? []).map((claim) => ({
      ...(m === undefined ? {} : { m }),
      ...claimOf(claim, text as string, refOf),
    }));
  });
  return { entities, claims };
}

function claimOf(
  { subject, predicate, object, says, start, end, trust = 'stated', card }: GoldClaim,
  text: string,
  refOf: (name: string) => string,
) {
  const isName = /^\p{Lu}|^\p{Lo}/u.test(object);
  const always = start === null && text.includes(`always lived in ${object}`);
  return {
    quote: quoteFor(object, text),
    s: refOf(subject),
    p: predicate,
    o: object === 'any' ? (says === 'not' ? 'yes' : 'any') : isName ? refOf(object) : object,
    says,
    start_words: always ? 'always' : '',
    start_iso: start ?? '',
    end_words: end !== null && says === 'ended' ? (/\buntil [\w ]+/.exec(text)?.[0] ?? '') : '',
    end_iso: end ?? '',
    card: card === 'also' ? 'also' : 'many',
    trust,
    about: '',
  };
}

/** The sentence that names the object, or the whole message. */
function quoteFor(object: string, text: string): string {
  return (text.match(/[^.!?。！？\n]+/gu) ?? []).find((sentence) => sentence.includes(object))?.trim() ?? text;
}

import { entityKey } from '../../domain/entity-key.ts';
import type { EntityKind } from '../../domain/mention.ts';
import type { Extractor, ReadEntity, Reading, ToRead } from '../../ports/extractor.ts';
import { answerBefore, mayAnswer, statementFor } from './reading/answers.ts';
import { Discourse } from './reading/discourse.ts';
import { type MessageRead, readMessage } from './reading/message-reader.ts';
import { type Parse, rememberingParse } from './reading/parsed-message.ts';

/** How many turns before the message are looked at for whom and what it speaks of. */
const EARLIER_TURNS = 12;
/** A longer message is read in its first part only: people do not type more, and what is longer is pasted. */
const LONGEST = 20_000;
/** An answer comes on the same day. */
const ANSWERED_WITHIN = 86_400_000;
/** Messages whose sentences are remembered: the turns of some threads. */
const PARSED_MESSAGES = 64;
const NO_USAGE = { calls: 0, promptTokens: 0, completionTokens: 0 };

/**
 * Reads English messages by rules: no model, no network, no clock. The same message after the same turns gives the same claims,
 * whatever else is known. What the rules do not understand gives nothing.
 */
export function ruleExtractor(): Extractor {
  const parse = rememberingParse(PARSED_MESSAGES);
  return {
    id: 'rules@1',
    wants: { earlierTurns: EARLIER_TURNS, facts: 0 },
    read: async (input, options) => {
      options?.signal?.throwIfAborted();
      return readByRules(input, parse);
    },
  };
}

function readByRules({ episode, earlier }: ToRead, parse: Parse): Reading {
  if (!isReadable(episode)) return { entities: [], claims: [], rejected: [], leansOnThread: false, usage: NO_USAGE };
  const message = { ...episode, text: episode.text.slice(0, LONGEST) };
  const first = answerBefore(message.text);
  if (first) return bothReadings(message, first, earlier, parse);
  const alone = new Discourse();
  alone.nextTurn();
  const read = readMessage(message, alone, parse);
  if (read.drafts.length === 0 && mayAnswer(message.text, read.isFragment)) return answerReading(message, earlier, parse);
  if (!alone.leaned || earlier.length === 0) return readingOf(read, alone.leaned);
  return readingOf(readInThread(message, earlier, parse), true);
}

/** "Since last summer, yes. Kirsten works as a vet.": an answer, and more. */
function bothReadings(
  message: ToRead['episode'],
  { answer, rest }: { readonly answer: string; readonly rest: string },
  earlier: ToRead['earlier'],
  parse: Parse,
): Reading {
  const answered = answerReading({ ...message, text: answer }, earlier, parse);
  const more = readInThread({ ...message, text: rest }, earlier, parse);
  const also = readingOf(more, true);
  const known = new Set(answered.entities.map(({ name }) => entityKey(name)));
  return {
    ...also,
    entities: [...answered.entities, ...also.entities.filter(({ name }) => !known.has(entityKey(name)))],
    claims: [...answered.claims, ...also.claims],
  };
}

/** A short message with nothing in it by itself may answer the turn before. */
function answerReading(message: ToRead['episode'], earlier: ToRead['earlier'], parse: Parse): Reading {
  const before = earlier.findLast((turn) => turn.role === 'user' || turn.role === 'assistant');
  const soon = before !== undefined && before.speaker !== message.speaker && message.occurredAt - before.occurredAt <= ANSWERED_WITHIN;
  const statement = soon ? statementFor(message.text, before) : null;
  const threaded = statement === null ? { ...message } : { ...message, text: statement };
  const read = readInThread(threaded, statement === null ? earlier : [], parse);
  const quote = message.text.trim();
  const drafts = statement === null ? read.drafts : read.drafts.map((draft) => ({ ...draft, claim: { ...draft.claim, quote } }));
  return readingOf({ ...read, drafts }, true);
}

function readInThread(message: ToRead['episode'], earlier: ToRead['earlier'], parse: Parse): MessageRead {
  const discourse = new Discourse();
  for (const turn of earlier.slice(-EARLIER_TURNS)) {
    if (!isReadable(turn)) continue;
    discourse.nextTurn();
    readMessage({ ...turn, text: turn.text.slice(0, LONGEST) }, discourse, parse);
  }
  discourse.nextTurn();
  return readMessage(message, discourse, parse);
}

function isReadable(episode: ToRead['episode']): boolean {
  return episode.role === 'user' && (episode.kind === 'message' || episode.kind === 'text');
}

function readingOf({ drafts, entities: aliases }: MessageRead, leansOnThread: boolean): Reading {
  const entities = new Map<string, ReadEntity>();
  const add = (entity: ReadEntity) => {
    const before = entities.get(entityKey(entity.name));
    if (!before || (before.kind === 'value' && entity.kind !== 'value')) entities.set(entityKey(entity.name), entity);
  };
  for (const alias of aliases) add(alias);
  for (const { claim, subjectKind, objectKind } of drafts) {
    add({ name: claim.subject, kind: subjectKind });
    if (claim.object !== '*') add({ name: claim.object, kind: asKind(objectKind) });
  }
  return { entities: [...entities.values()], claims: drafts.map(({ claim }) => claim), rejected: [], leansOnThread, usage: NO_USAGE };
}

function asKind(kind: EntityKind): EntityKind {
  return kind === 'project' ? 'thing' : kind;
}

import { AsofError } from '../../errors.ts';
import type { Extractor, Reading, ToRead, Vocabulary } from '../../ports/extractor.ts';
import type { LanguageModel, ModelAnswer } from '../../ports/language-model.ts';
import { answerJsonSchema, type ModelReading, type ParsedAnswer, parseAnswer } from './answer.ts';
import { byMessage } from './by-message.ts';
import { chooser } from './choose.ts';
import { nothingToRemember } from './gate.ts';
import { loadPrompt } from './prompt-file.ts';
import { refOf, renderEntities, renderFacts, renderMessages, renderTurns, type Shown, showRecall } from './shown.ts';

export interface ModelExtractorOptions {
  /** How many earlier turns of the thread the prompt shows. Default 4. */
  readonly earlierTurns?: number;
  /** How many known facts the prompt shows at most. Default 30. */
  readonly facts?: number;
  /** How many calls may be under way at once. Default 16. */
  readonly concurrency?: number;
}

/**
 * Reads messages with a language model: one call for a usual message; a second one only where the answer is no JSON of the right form, or else where a new
 * name may mean somebody known who was not shown. The prompts are `extraction-prompts/extract.md` and `choose.md`.
 */
export function modelExtractor(
  model: LanguageModel,
  { earlierTurns = 4, facts = 30, concurrency = 16 }: ModelExtractorOptions = {},
): Extractor {
  const prompt = loadPrompt('extract');

  async function readTogether(inputs: readonly ToRead[], signal: AbortSignal | undefined): Promise<readonly Reading[]> {
    const [first] = inputs as [ToRead];
    const episodes = inputs.map(({ episode }) => episode);
    const speakers = [...new Set(episodes.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))];
    const shown = showRecall(first.recall, speakers);
    const user = prompt.user({
      known_entities: renderEntities(shown),
      known_facts: renderFacts(shown, first.episode.occurredAt),
      earlier_turns: await renderTurns(first.earlier, first.episode.occurredAt),
      messages: renderMessages(episodes, shown),
    });
    const { parsed, answers } = await askTwice(user, { shown, batch: inputs.length > 1, vocabulary: first.vocabulary, signal });
    const usage = usageOf(answers);
    // Loaded with the first answer, as it brings the grammars of time words: to ask a question nobody needs them.
    const { understand } = await import('./understand.ts');
    const { own, strays } = byMessage(
      parsed.reading.claims,
      episodes.map(({ text }) => text),
    );
    const unplaced = [
      ...parsed.broken.map((what) => ({ what, why: 'it breaks the form of an answer' })),
      ...strays.map(({ s, p, o, says }) => ({ what: `${s} ${p} ${o} (${says})`, why: 'it does not say which message states it' })),
    ];
    return episodes.map((episode, index) => {
      const understood = understand({ entities: parsed.reading.entities, claims: own[index] ?? [] }, episode, shown);
      const speakerUnknown = episode.speaker !== null && refOf(shown, episode.speaker) === '';
      return {
        ...understood,
        rejected: [...understood.rejected, ...(index === 0 ? unplaced : [])],
        leansOnThread: understood.leansOnThread || speakerUnknown,
        usage: index === 0 ? usage : { calls: 0, promptTokens: 0, completionTokens: 0 },
      };
    });
  }

  async function askTwice(
    user: string,
    {
      shown,
      batch,
      vocabulary,
      signal,
    }: {
      readonly shown: Shown;
      readonly batch: boolean;
      readonly vocabulary: Vocabulary | undefined;
      readonly signal: AbortSignal | undefined;
    },
  ): Promise<{ parsed: ParsedAnswer; answers: readonly ModelAnswer[] }> {
    const kinds = vocabulary?.kinds;
    const request = {
      system: prompt.systemWith(vocabulary?.description ?? ''),
      schema: answerJsonSchema(batch, kinds),
      schemaName: 'reading',
      promptId: prompt.id,
      ...(signal ? { signal } : {}),
    };
    const first = await model.complete({ ...request, user });
    const parsed = parseAnswer(first.text, kinds);
    const invented = 'error' in parsed ? [] : inventedRefs(parsed.reading, shown);
    if (!('error' in parsed) && invented.length === 0) return { parsed, answers: [first] };
    const wrong = 'error' in parsed ? parsed.error : `it points at ${invented.join(', ')}, which is neither shown nor listed in entities`;
    const complaint = first.complete ? wrong : `the answer was cut off after ${first.usage.completionTokens} tokens; quote less`;
    const second = await model.complete({
      ...request,
      user: `${user}\n\nYour last answer could not be used: ${complaint}. Answer again with one JSON object of the form described.`,
    });
    const again = parseAnswer(second.text, kinds);
    if (!('error' in again)) return { parsed: again, answers: [first, second] };
    if (!('error' in parsed)) return { parsed, answers: [first, second] };
    const raw = second.text.length > RAW_LENGTH ? `${second.text.slice(0, RAW_LENGTH)}…` : second.text;
    throw new AsofError(
      'unreadable-answer',
      'fault',
      `Prompt ${prompt.id}, model ${model.id}: twice no usable answer. ${again.error}. Try a model that keeps to a JSON schema, then retry. The answer was: ${raw}`,
      {
        details: { promptId: prompt.id, model: model.id, answer: second.text, usage: usageOf([first, second]) },
      },
    );
  }

  return {
    id: `${prompt.id}/${model.id}`,
    wants: { earlierTurns, facts },
    concurrency,
    read: async (input, { signal } = {}) => (isIdle(input) ? NOTHING_READ : ((await readTogether([input], signal))[0] as Reading)),
    readMany: async (inputs, { signal } = {}) => {
      const worth = inputs.filter(
        (input, index) => !isIdle(index === 0 ? input : { ...input, earlier: [(inputs[index - 1] as ToRead).episode] }),
      );
      const readings = worth.length === 0 ? [] : await readTogether(worth, signal);
      return inputs.map((input) => readings[worth.indexOf(input)] ?? NOTHING_READ);
    },
    choose: chooser(model),
  };
}

/** So many characters of an unusable answer stand in the message of the error; `details.answer` has all of it. */
const RAW_LENGTH = 500;

const NOTHING_READ: Reading = {
  entities: [],
  claims: [],
  rejected: [],
  leansOnThread: true,
  usage: { calls: 0, promptTokens: 0, completionTokens: 0 },
};

/** A thank-you costs no call; a turn that arrives late before it may make it an answer. */
function isIdle({ episode, earlier, always = false }: ToRead): boolean {
  return !always && nothingToRemember(episode, earlier.at(-1));
}

function usageOf(answers: readonly ModelAnswer[]): Reading['usage'] {
  return {
    calls: answers.reduce((sum, { calls }) => sum + calls, 0),
    promptTokens: answers.reduce((sum, { usage }) => sum + usage.promptTokens, 0),
    cachedPromptTokens: answers.reduce((sum, { usage }) => sum + usage.cachedPromptTokens, 0),
    completionTokens: answers.reduce((sum, { usage }) => sum + usage.completionTokens, 0),
  };
}

/** Well-formed refs of subjects and objects that nobody gave. */
function inventedRefs({ entities, claims }: ModelReading, shown: Shown): readonly string[] {
  const given = new Set([...shown.entities.keys(), ...entities.map(({ ref }) => ref)]);
  return [...new Set(claims.flatMap(({ s, o }) => [s, o]))].filter((ref) => /^[en]\d+$/.test(ref) && !given.has(ref));
}

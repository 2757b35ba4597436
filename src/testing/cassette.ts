import { readFileSync } from 'node:fs';
import { appendFile, mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AsofError, NotFoundError } from '../errors.ts';
import type { LanguageModel, ModelAnswer, ModelRequest } from '../ports/language-model.ts';
import { answerIn, type CassetteLine, readLine, requestHash, writeLine } from './cassette-line.ts';

/**
 * A model that writes each of its answers to a file of JSON lines, for {@link replayFrom}. The first answer replaces what the file held; failures are not
 * kept. Messages stand in the file as they are.
 */
export function recordTo(model: LanguageModel, file: string): LanguageModel {
  let written: Promise<void> | null = null;

  async function begin(): Promise<void> {
    await mkdir(dirname(file), { recursive: true });
    await rm(file, { force: true });
  }

  return {
    id: model.id,
    complete: async (request) => {
      const answer = await model.complete(request);
      written = (written ?? begin()).then(() => appendFile(file, writeLine(model.id, request, answer)));
      await written;
      return answer;
    },
  };
}

/**
 * A model that answers from a file that {@link recordTo} wrote: the same prompt, version and content get the same answer, with no network. A request that
 * was recorded several times gets its answers in their order, then the last one again.
 *
 * @throws NotFoundError `no-cassette`; on a request `not-recorded`, saying how to record it
 * @throws AsofError `damaged-cassette` naming the line
 */
export function replayFrom(file: string): LanguageModel {
  const lines = readLines(file);
  const answers = Map.groupBy(lines, ({ request }) => request);
  const models = new Set(lines.map(({ model }) => model));
  const played = new Map<string, number>();
  return {
    id: models.size === 1 ? ([...models][0] as string) : 'cassette',
    complete: async (request): Promise<ModelAnswer> => {
      request.signal?.throwIfAborted();
      const hash = requestHash(request);
      const takes = answers.get(hash);
      if (!takes) throw notRecorded(file, request, lines);
      const take = played.get(hash) ?? 0;
      played.set(hash, take + 1);
      return answerIn(takes[Math.min(take, takes.length - 1)] as CassetteLine);
    },
  };
}

const HOW = 'Record it once with recordTo(model, file), where a model can be reached, and keep the file.';

function readLines(file: string): readonly CassetteLine[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NotFoundError('no-cassette', `The cassette ${file} cannot be read: ${reason}. ${HOW}`, { file });
  }
  return text.split('\n').flatMap((content, index) => {
    if (content.trim() === '') return [];
    const line = readLine(content);
    if (line) return [line];
    throw new AsofError('damaged-cassette', 'fault', `The cassette ${file} is damaged in line ${index + 1}. ${HOW}`, {
      details: { file, line: index + 1 },
    });
  });
}

function notRecorded(file: string, { promptId, user }: ModelRequest, lines: readonly CassetteLine[]): NotFoundError {
  const prompts = [...new Set(lines.map(({ prompt }) => prompt))];
  const held = prompts.includes(promptId)
    ? `It holds ${lines.filter(({ prompt }) => prompt === promptId).length} other answers of that prompt.`
    : `It was recorded with ${prompts.join(', ') || 'nothing'}.`;
  const end = user.length > 200 ? `…${user.slice(-200)}` : user;
  return new NotFoundError(
    'not-recorded',
    `The cassette ${file} holds no answer of prompt ${promptId} to a request that ends in ${JSON.stringify(end)}. ${held} ${HOW}`,
    {
      file,
      promptId,
      recorded: prompts,
    },
  );
}

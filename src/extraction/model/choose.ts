import { z } from 'zod';
import { oneLine } from '../../domain/one-line.ts';
import { AsofError } from '../../errors.ts';
import type { Ambiguity, Candidate, Choice, Extractor, Rejected } from '../../ports/extractor.ts';
import type { LanguageModel } from '../../ports/language-model.ts';
import { jsonIn } from './json-in.ts';
import { loadPrompt } from './prompt-file.ts';
import { describeEntity, renderMessages, renderTurns } from './shown.ts';

const answerSchema = z.object({ choices: z.array(z.object({ name: z.string(), is: z.string() })) });
const { $schema, ...SCHEMA } = z.toJSONSchema(answerSchema);

/** Asks a model, with one small call, which of the candidates names mean. The prompt is `extraction-prompts/choose.md`. */
export function chooser(model: LanguageModel): NonNullable<Extractor['choose']> {
  const prompt = loadPrompt('choose');
  return async ({ episode, earlier, ambiguities }, { signal } = {}) => {
    const shown = new Map<string, Candidate>();
    const lines = ambiguities.map((ambiguity, index) => render(`x${index + 1}`, ambiguity, shown));
    const { text, calls, usage } = await model.complete({
      system: prompt.system,
      user: prompt.user({
        names: lines.join('\n'),
        earlier_turns: await renderTurns(earlier.slice(-2), episode.occurredAt),
        messages: renderMessages([episode], { entities: new Map(), facts: new Map() }),
      }),
      schema: SCHEMA,
      schemaName: 'choices',
      promptId: prompt.id,
      ...(signal ? { signal } : {}),
    });
    const json = jsonIn(text);
    const answer = answerSchema.safeParse('error' in json ? undefined : json.value);
    const used = { ...usage, calls };
    if (!answer.success) {
      throw new AsofError('unreadable-answer', 'fault', `Prompt ${prompt.id}, model ${model.id}: the answer has not the form asked for.`, {
        details: { promptId: prompt.id, model: model.id, answer: text, usage: used },
      });
    }
    return { ...pointedAt(ambiguities, answer.data.choices, shown), usage: used };
  };
}

/** Numbers the candidates on through all names, so that an id says whose candidate it is. */
function render(ref: string, { name, kind, candidates }: Ambiguity, shown: Map<string, Candidate>): string {
  const lines = candidates.map((candidate) => {
    const id = `k${shown.size + 1}`;
    shown.set(id, candidate);
    const facts = candidate.facts.map(oneLine).join('; ');
    return `  ${id}: ${describeEntity(candidate.entity)}${facts === '' ? '' : `: ${facts}`}`;
  });
  return [`${ref}: ${oneLine(name)} (${kind})`, ...lines].join('\n');
}

/** An answer counts where it points at a candidate that was shown for that very name. */
function pointedAt(
  ambiguities: readonly Ambiguity[],
  choices: z.infer<typeof answerSchema>['choices'],
  shown: ReadonlyMap<string, Candidate>,
): Omit<Choice, 'usage'> {
  const rejected: Rejected[] = [];
  const meant = ambiguities.map(({ name, candidates }, index) => {
    const { is } = choices.find((choice) => choice.name.trim() === `x${index + 1}`) ?? { is: '' };
    if (is.trim() === '') return null;
    const chosen = shown.get(is.trim());
    if (chosen && candidates.includes(chosen)) return chosen.entity;
    rejected.push({ what: name, why: `the choice points at ${JSON.stringify(is)}, which was not shown for this name; it is kept apart` });
    return null;
  });
  return { meant, rejected };
}

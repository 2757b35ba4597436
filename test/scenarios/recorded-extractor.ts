import { boundAt } from '../../src/domain/bound.ts';
import { entityKey } from '../../src/domain/entity-key.ts';
import { OPEN_END, parseInstant } from '../../src/domain/instant.ts';
import type { FactVersion } from '../../src/domain/stored.ts';
import { parseAnswer } from '../../src/extraction/model/answer.ts';
import type { Shown } from '../../src/extraction/model/shown.ts';
import { understand } from '../../src/extraction/model/understand.ts';
import type { Extractor } from '../../src/ports/extractor.ts';

/** What a model was shown and what it answered, as the scenario files record it. */
export interface RecordedAnswer {
  readonly prompt: string;
  readonly answer: unknown;
}

/** Replays the recorded answers: everything but the model itself is the real thing. */
export function recordedExtractor(answers: ReadonlyMap<string, RecordedAnswer>): Extractor {
  return {
    id: 'recorded@1',
    wants: { earlierTurns: 0, facts: 0 },
    read: async ({ episode }) => {
      const recorded = answers.get(episode.id);
      if (!recorded) throw new Error(`No answer was recorded for ${episode.id}.`);
      const parsed = parseAnswer(JSON.stringify(recorded.answer));
      if ('error' in parsed) throw new Error(parsed.error);
      return {
        ...understand(parsed.reading, episode, shownIn(recorded.prompt)),
        usage: { calls: 1, promptTokens: 0, completionTokens: 0 },
      };
    },
  };
}

/** The entities and facts that a prompt shows, under the ids that it gives them. */
export function shownIn(prompt: string): Shown {
  const entities = [...prompt.matchAll(/^(e\d+): (.+) \((\w+)(?:; also: (.+))?\)$/gm)].map(([, ref, name, kind, also]) => {
    const aliases = (also ?? '')
      .split(', ')
      .filter((alias) => alias !== '')
      .map(entityKey);
    return [ref as string, { key: entityKey(name as string), name: name as string, kind: kind as string, aliases }] as const;
  });
  const names = entities.map(([, { name }]) => name).toSorted((a, b) => b.length - a.length);
  const facts = [...prompt.matchAll(/^(f\d+): (.+) \[(.+?) – (.+?)\]$/gm)].map(([, ref, statement, from]) => {
    const subject = names.find((name) => (statement as string).startsWith(`${name} `)) ?? (statement as string).split(' ')[0] ?? '';
    const [predicate = '', ...object] = (statement as string).slice(subject.length + 1).split(' ');
    return [ref as string, shownFact(subject, predicate, object.join(' '), from as string)] as const;
  });
  return { entities: new Map(entities), facts: new Map(facts) };
}

function shownFact(subject: string, predicate: string, object: string, period: string): FactVersion {
  const from = period.replace(/^by /, '');
  const start = from === '?' ? null : boundAt(parseInstant(from, 'from'), from.length === 4 ? 'year' : from.length === 7 ? 'month' : 'day');
  return {
    id: `${subject} ${predicate} ${object}`,
    subject: entityKey(subject),
    predicate,
    object: entityKey(object),
    subjectName: subject,
    objectName: object,
    sentence: `${subject} ${predicate} ${object}`,
    start,
    end: null,
    standing: 'accepted',
    disputed: false,
    claimIds: [],
    openedBy: '',
    closedBy: null,
    recordedAt: 0,
    expiredAt: OPEN_END,
  };
}

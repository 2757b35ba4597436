import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entityKey } from '../../../src/domain/entity-key.ts';
import type { Episode } from '../../../src/domain/episode.ts';
import { read } from './read.ts';

type Gold = readonly [subject: string, predicate: string, object: string, validAt: string | null, invalidAt: string | null];
interface Message {
  readonly id: string;
  readonly thread: string;
  readonly speaker: string;
  readonly role: Episode['role'];
  readonly at: string;
  readonly text: string;
  readonly extractor: string;
  readonly gold: readonly Gold[];
}

const shared = join(process.env['ASOF_SCENARIOS'] ?? '../shared/scenarios', 'first-conversations.json');
const own = 'test/scenarios';
const files = [
  shared,
  ...readdirSync(own)
    .filter((name) => name.startsWith('rules-'))
    .map((name) => join(own, name)),
];

for (const file of files) {
  const found = existsSync(file);
  if (!found) console.warn(`skipped: ${file} is not there; set ASOF_SCENARIOS to the folder of the scenarios`);
  describe.skipIf(!found)(`every message of ${file} that is marked for rules gives its gold`, () => {
    const messages: readonly Message[] = found ? JSON.parse(readFileSync(file, 'utf8')).messages : [];
    const turns = messages.map(
      ({ id, thread, speaker, role, at, text }): Episode => ({
        id,
        kind: 'message',
        thread,
        speaker,
        role,
        text,
        occurredAt: Date.parse(at),
        expiresAt: null,
      }),
    );
    const marked = messages.map((message, index) => ({ ...message, index })).filter((message) => message.extractor === 'rules');

    test.each(marked)('$id $text', async ({ index, thread, gold }) => {
      const turn = turns[index] as Episode;
      const earlier = turns.slice(0, index).filter((other) => other.thread === thread);
      const { claims } = await read(turn, earlier.slice(-12));
      for (const [subject, predicate, object] of gold) {
        const fits = claims.some(
          (claim) =>
            entityKey(claim.subject) === entityKey(subject) &&
            claim.predicate === predicate &&
            entityKey(claim.object) === entityKey(object),
        );
        expect(fits, `${subject} ${predicate} ${object} among ${JSON.stringify(claims)}`).toBe(true);
      }
      if (gold.length === 0 && turn.role === 'assistant') expect(claims).toEqual([]);
    });
  });
}

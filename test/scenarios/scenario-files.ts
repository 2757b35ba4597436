import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = process.env['ASOF_SCENARIOS'] ?? '../shared/scenarios';

/** Whether the shared scenarios are beside the checkout; tests that need them are skipped loudly where they are not. */
export const haveScenarios = existsSync(join(FOLDER, 'first-conversations.json'));
if (!haveScenarios)
  console.warn(`No scenarios at ${FOLDER}: their tests are skipped. Set ASOF_SCENARIOS to the folder that holds first-conversations.json.`);

export function scenarioPath(name: string): string {
  return join(FOLDER, name);
}

export function readScenario<T>(name: string): T {
  return readJson(scenarioPath(name));
}

export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/** A conversation that asks much of a model, with its gold claims, its questions, and what a model was recorded to answer. */
export interface HardConversation {
  readonly name: string;
  readonly file: string;
  readonly answers: string;
  readonly questions: number;
}

/** The shared one where it is there, and our own. */
export const HARD_CONVERSATIONS: readonly HardConversation[] = [
  ...(haveScenarios
    ? [
        {
          name: 'the hard conversation',
          file: scenarioPath('hard-conversation.json'),
          answers: scenarioPath('hard-conversation.answers.json'),
          questions: 50,
        },
      ]
    : []),
  { name: 'colleagues', file: ownPath('colleagues.json'), answers: ownPath('colleagues.answers.json'), questions: 44 },
];

function ownPath(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = process.env['ASOF_SCENARIOS'] ?? '../shared/scenarios';

/** Whether the shared scenarios are beside the checkout; tests that need them are skipped loudly where they are not. */
export const haveScenarios = existsSync(join(FOLDER, 'first-conversations.json'));
if (!haveScenarios)
  console.warn(`No scenarios at ${FOLDER}: their tests are skipped. Set ASOF_SCENARIOS to the folder that holds first-conversations.json.`);

export function scenarioPath(name: string): string {
  return join(FOLDER, name);
}

export function readScenario<T>(name: string): T {
  return JSON.parse(readFileSync(scenarioPath(name), 'utf8')) as T;
}

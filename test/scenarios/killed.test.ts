import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LATEST } from '../../src/domain/instant.ts';
import { sqliteStore } from '../../src/sqlite.ts';
import { scriptedModelServer } from '../../src/testing.ts';
import { temporaryFile } from '../adapters/sqlite/temporary-file.ts';
import { goldAnswer, goldByText } from './gold-answer.ts';
import { haveScenarios } from './scenario-files.ts';

const SCENARIO = 'first-conversations.json';
const PROCESS = fileURLToPath(new URL('ingesting-process.ts', import.meta.url));

/** Lets a process ingest until it stands at the step or is done, then kills it. */
async function ingestIn(file: string, baseURL: string, step?: string): Promise<string> {
  const child = spawn(process.execPath, [PROCESS, file, SCENARIO, baseURL, ...(step ? [step] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout.setEncoding('utf8'), 'data');
  child.kill('SIGKILL');
  await once(child, 'close');
  return String(said).trim();
}

async function contentOf(file: string) {
  const store = sqliteStore({ file });
  const facts = await store.facts('default', { knownAt: LATEST });
  const claims = await store.claims('default', {});
  const { episodes } = await store.stats('default');
  await store.close();
  return {
    facts: facts.map(({ id, sentence, start, end }) => [id, sentence, start?.at ?? null, end?.at ?? null]),
    claims: claims.map(({ claim }) => claim.id).toSorted(),
    episodes,
  };
}

async function goldServer() {
  const gold = goldByText(SCENARIO);
  const server = await scriptedModelServer({ answer: ({ user }) => goldAnswer(user, gold) });
  onTestFinished(() => server.close());
  return server;
}

const STEPS = ['after:recordEpisodes', 'after:lease', 'before:model', 'after:model', 'before:commit', 'after:commit'] as const;

describe.skipIf(!haveScenarios)('a process killed while it ingests', () => {
  it('comes to what an undisturbed one comes to, at whatever step it is killed', { timeout: 240_000 }, async () => {
    const { baseURL } = await goldServer();
    const undisturbed = temporaryFile('undisturbed.db');
    expect(await ingestIn(undisturbed, baseURL)).toBe('done');
    const expected = await contentOf(undisturbed);
    expect(expected.episodes).toEqual({ pending: 0, done: 6, failed: 0 });
    for (const step of STEPS) {
      const file = temporaryFile();
      expect(await ingestIn(file, baseURL, step), step).toBe('here');
      expect(await ingestIn(file, baseURL), step).toBe('done');
      expect(await contentOf(file), step).toEqual(expected);
    }
  });
});

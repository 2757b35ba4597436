import type { EpisodeInput } from '../../index.ts';

type Role = NonNullable<EpisodeInput['role']>;

/** Who speaks, by the words that chats and datasets have for it. */
const ROLES: Readonly<Record<string, Role>> = {
  user: 'user',
  human: 'user',
  assistant: 'assistant',
  ai: 'assistant',
  bot: 'assistant',
  gpt: 'assistant',
  model: 'assistant',
  system: 'system',
  developer: 'system',
  tool: 'tool',
  function: 'tool',
};

export const ROLE_WORDS = Object.keys(ROLES);

/** The role that a word names, if it names one. */
export function roleNamed(word: string): Role | undefined {
  const key = word.toLowerCase();
  return Object.hasOwn(ROLES, key) ? ROLES[key] : undefined;
}

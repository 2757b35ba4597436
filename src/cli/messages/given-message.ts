import { z } from 'zod';
import { ROLE_WORDS, roleNamed } from './role-named.ts';

const role = z.union([z.string(), z.null()]).transform((word, context) => {
  const named = word === null ? null : roleNamed(word);
  if (named !== undefined) return named;
  context.addIssue({ code: 'custom', message: `${JSON.stringify(word)} is none of ${ROLE_WORDS.join(', ')}` });
  return z.NEVER;
});
const time = z.union([z.string(), z.number()]).nullish();

/** A text, or the parts of one as models and chat programs write them. */
const words = z.union([z.string(), z.array(z.union([z.string(), z.looseObject({ text: z.string().optional() })]))]);
/** A name, or whoever has it. */
const person = z.union([
  z.string(),
  z.looseObject({
    real_name: z.string().optional(),
    nickname: z.string().nullish(),
    name: z.string().optional(),
    username: z.string().optional(),
  }),
]);

/**
 * A message as files have it: the fields of the API in snake_case, and names that chats and datasets use for them, the likeliest first. What has such a name
 * and means something else is left alone.
 */
export const givenMessage = z.looseObject({
  text: words.optional(),
  content: words.nullish(),
  message: words.optional().catch(undefined),
  body: words.optional().catch(undefined),
  value: words.optional().catch(undefined),
  speaker: person.nullish(),
  name: person.nullish(),
  user_profile: person.nullish().catch(undefined),
  author: person.nullish().catch(undefined),
  sender: person.nullish().catch(undefined),
  from: person.nullish().catch(undefined),
  user: person.nullish().catch(undefined),
  thread: z.string().nullish(),
  role: role.optional(),
  id: z.union([z.string(), z.number()]).nullish(),
  at: time,
  occurred_at: time,
  timestamp: time,
  ts: time.catch(undefined),
  date_unixtime: time.catch(undefined),
  date: time.catch(undefined),
  created_at: time.catch(undefined),
  time: time.catch(undefined),
  expires_at: z.string().nullish(),
  expiresAt: z.string().nullish(),
  kind: z.enum(['message', 'text', 'json', 'event']).nullish(),
});

export type GivenMessage = z.infer<typeof givenMessage>;

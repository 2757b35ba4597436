import { createInterface } from 'node:readline/promises';

/** Asks the person at the terminal before each step, until the answer holds for all. @returns a question that is answered by whether to go on */
export function askedEach(question: string, signal: AbortSignal): () => Promise<boolean> {
  let forAll: boolean | null = null;
  return async () => {
    if (forAll !== null) return forAll;
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    try {
      const answer = (await lines.question(`${question} [y]es, [N]o, yes to [a]ll, no to the [r]est: `, { signal })).trim().toLowerCase();
      if (answer === 'a' || answer === 'r') forAll = answer === 'a';
      return answer === 'y' || answer === 'yes' || answer === 'a';
    } finally {
      lines.close();
    }
  };
}

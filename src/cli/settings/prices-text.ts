import type { Prices } from '../../index.ts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';

const NAMES = { prompt: 'prompt', cached: 'cachedPrompt', completion: 'completion' } as const;

/** Reads `prompt=0.05,cached=0.005,completion=0.4`. @throws CliError `bad-prices` */
export function pricesOfText(text: string, from: string): Prices {
  const given: { -readonly [Name in keyof Prices]?: number } = {};
  for (const part of text.split(',')) {
    const [name = '', figure = '', ...more] = part.split('=').map((word) => word.trim());
    const price = Number(figure);
    if (!Object.hasOwn(NAMES, name) || figure === '' || more.length > 0 || !Number.isFinite(price) || price < 0) throw bad(text, from);
    given[NAMES[name as keyof typeof NAMES]] = price;
  }
  const { prompt, completion } = given;
  if (prompt === undefined || completion === undefined) throw bad(text, from);
  return { ...given, prompt, completion };
}

export function pricesText({ prompt, cachedPrompt, completion }: Prices): string {
  return `prompt=${prompt}${cachedPrompt === undefined ? '' : `,cached=${cachedPrompt}`},completion=${completion}`;
}

function bad(text: string, from: string): CliError {
  return new CliError(
    'bad-prices',
    EXIT.usage,
    `${from}: ${JSON.stringify(text)} are no prices. Write what a million tokens cost, such as prompt=0.05,completion=0.4 or prompt=0.05,cached=0.005,completion=0.4.`,
  );
}

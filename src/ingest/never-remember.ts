import type { PolicyRule } from './policy.ts';

/** What is never remembered unless a memory is opened with other rules: credentials, card and bank numbers. */
export const NEVER_REMEMBER: readonly PolicyRule[] = [
  pattern(
    'password',
    /\b(?:pass\s?word|passwd|passphrase|pass\s?code|pin(?:\s?code)?|mot de passe|passwort|kennwort|contraseña|senha|palavra-passe|wachtwoord|密码)(?:\s+(?:for|to|of|für|pour|para|per|voor)(?:\s+\S+){1,4}?)?\s*(?:is|was|are|:|=|est|ist|lautet|es|è|é|是)\s*(?:["“„«‘']([^"”“»’'\n]+)["”“»’']|(\S+?)(?=[\s.,;!?)]*(?:\s|$)))/giu,
  ),
  pattern(
    'secret',
    /\b(?:api[\s_-]?key|secret(?:[\s_-]?key)?|access[\s_-]?(?:key|token)|auth[\s_-]?token|bearer|token)\s*(?:is|:|=)?\s*["']?([A-Za-z0-9_\-./+=]{16,})/gi,
  ),
  pattern(
    'secret',
    /\b((?:sk|pk|rk)[-_](?:[a-z]+[-_])*[A-Za-z0-9_-]{16,}|gh[pousr]_[A-Za-z0-9]{20,}|xox[abprs]-[A-Za-z0-9-]{10,}|AKIA[0-9A-Z]{16}|AIza[0-9A-Za-z_-]{30,}|eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{5,})/g,
  ),
  pattern('private-key', /(-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$))/g),
  { name: 'card-number', action: 'redact', find: cardNumbers },
  pattern('card-code', /\b(?:cvv|cvc|cvv2|security code)\s*(?:is|:|=)?\s*(\d{3,4})\b/gi),
  { name: 'bank-account', action: 'redact', find: bankAccounts },
  pattern('social-security-number', /\b(\d{3}-\d{2}-\d{4})\b/g),
];

/** Takes out what the engine itself wrote into a prompt, so that a memory does not learn from its own echo. */
export const NO_ECHO: PolicyRule = {
  name: 'echo',
  action: 'redact',
  find: (text) => groups(text, /(<memory as_of="[^"]*">[\s\S]*?(?:<\/memory>|$))/g),
};

/** A rule that redacts the group of a pattern wherever it matches. */
function pattern(name: string, expression: RegExp): PolicyRule {
  return { name, action: 'redact', find: (text) => groups(text, expression) };
}

function* groups(text: string, expression: RegExp): Generator<{ index: number; length: number }> {
  for (const match of text.matchAll(expression)) {
    const group = match[1] ?? match[2] ?? '';
    if (group !== '') yield { index: match.index + match[0].lastIndexOf(group), length: group.length };
  }
}

function* cardNumbers(text: string): Generator<{ index: number; length: number }> {
  for (const span of groups(text, /(?<![\d.])(\d(?:[ -]?\d){12,18})(?![\d.]*\d)/g)) {
    if (luhn(text.slice(span.index, span.index + span.length).replace(/\D/g, ''))) yield span;
  }
}

/** Check digits of card numbers: ISO/IEC 7812-1, annex B. */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index));
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function* bankAccounts(text: string): Generator<{ index: number; length: number }> {
  for (const span of groups(text, /\b([A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8})\b/g)) {
    if (isIban(text.slice(span.index, span.index + span.length).replaceAll(' ', ''))) yield span;
  }
}

/** Check digits of IBANs: ISO 13616, the number modulo 97 is 1. */
function isIban(iban: string): boolean {
  if (iban.length < 15 || iban.length > 34) return false;
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((char) => Number.parseInt(char, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

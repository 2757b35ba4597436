import { readFileSync } from 'node:fs';
import { AsofError } from '../../errors.ts';

/** A prompt as its file in extraction-prompts/ writes it: front matter, then a `# system`, perhaps an `# ontology`, and a `# user` part. */
export interface PromptFile {
  /** Id and version, such as `extract@5`. The version changes whenever the text does. */
  readonly id: string;
  readonly system: string;
  /** The instructions with the user's own kinds and predicates behind them, as stable as they are; an empty description adds nothing. */
  readonly systemWith: (description: string) => string;
  /** Puts the variables into the user part. They are data: nothing in them is taken for a variable. */
  readonly user: (variables: Readonly<Record<string, string>>) => string;
}

const FOLDER = new URL('../../../extraction-prompts/', import.meta.url);

/** @throws AsofError `bad-prompt-file` */
export function loadPrompt(name: string): PromptFile {
  const text = readFileSync(new URL(`${name}.md`, FOLDER), 'utf8');
  const match = /^---\n([\s\S]*?)\n---\n# system\n([\s\S]*?)\n(?:# ontology\n([\s\S]*?)\n)?# user\n([\s\S]*)$/.exec(text);
  const front = Object.fromEntries(
    (match?.[1] ?? '').split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const { id, version, variables } = front;
  if (!match || !id || !version) {
    throw new AsofError(
      'bad-prompt-file',
      'fault',
      `extraction-prompts/${name}.md needs front matter with id and version, then a "# system" and a "# user" part.`,
    );
  }
  const declared = (variables ?? '')
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((variable) => variable.trim())
    .filter((variable) => variable !== '');
  const body = (match[4] ?? '').trimEnd();
  const system = match[2] ?? '';
  const ontology = match[3] ?? '{{ontology}}';
  return {
    id: `${id}@${version}`,
    system,
    systemWith: (description) => (description === '' ? system : `${system}\n\n${ontology.replace('{{ontology}}', () => description)}`),
    user: (values) =>
      body.replace(/\{\{(\w+)\}\}/g, (_, variable: string) => {
        const value = declared.includes(variable) ? values[variable] : undefined;
        if (value === undefined)
          throw new AsofError(
            'bad-prompt-file',
            'fault',
            `extraction-prompts/${name}.md uses {{${variable}}}, which its front matter does not declare or nobody filled in.`,
          );
        return value;
      }),
  };
}

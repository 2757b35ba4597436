import { readdirSync, readFileSync } from 'node:fs';
import { StoreError } from '../../errors.ts';

const SCALARS = ['STRING', 'INTEGER', 'FLOAT', 'BOOLEAN', 'MAP'] as const;
type Scalar = (typeof SCALARS)[number];

/** What a statement declares of one of its parameters. */
export interface Parameter {
  readonly type: Scalar;
  readonly isList: boolean;
  readonly nullable: boolean;
}

/** One Cypher statement, as its file has it. */
export interface Statement {
  /** Its path in `cypher/`, without the ending: `facts/by-id`. */
  readonly name: string;
  readonly text: string;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /**
   * The text asks for its parameters as properties of one map, `$given`. So it is with a statement that others are part of: the server plans a statement
   * anew for every mix of types and lengths of lists among its parameters, and such a plan takes a second.
   */
  readonly takesOneMap: boolean;
}

const DIRECTORY = new URL('../../../cypher/', import.meta.url);
const known = new Map<string, Statement>();

/** The statement of a file, read once. */
export function statement(name: string): Statement {
  const read = known.get(name) ?? readStatement(name, readFileSync(new URL(`${name}.cypher`, DIRECTORY), 'utf8'));
  known.set(name, read);
  return read;
}

/** Names of the statements in a folder of `cypher/`, sorted. */
export function statementsIn(folder: string): readonly string[] {
  const files = readdirSync(new URL(`${folder}/`, DIRECTORY)).filter((file) => file.endsWith('.cypher'));
  return files.map((file) => `${folder}/${file.slice(0, -'.cypher'.length)}`).sort();
}

/**
 * Reads a file's comment, where each parameter has a line `$name TYPE`, `$name LIST<TYPE>` or either with `or null`, and its statement. In that an indented
 * line `// then folder/name` stands for another statement, run there as a subquery; its parameters are then parameters of the whole.
 *
 * @throws StoreError `bad-statement` where the declared parameters are not those that the statement uses
 */
export function readStatement(name: string, file: string): Statement {
  const lines = file.split('\n');
  const start = lines.findIndex((line) => !line.startsWith('//'));
  const parts = new Map(lines.slice(start).flatMap(part));
  const text = lines
    .slice(start)
    .map((line) => parts.get(line)?.text ?? line)
    .join('\n')
    .trim();
  const declared = new Map([
    ...lines.slice(0, start).flatMap(declaration),
    ...[...parts.values()].flatMap(({ parameters }) => [...parameters]),
  ]);
  const used = new Set([...text.matchAll(/\$(\w+)/g)].map(([, parameter]) => parameter));
  const differing = [...new Set([...declared.keys(), ...used])].filter(
    (parameter) => !(declared.has(parameter ?? '') && used.has(parameter)),
  );
  if (differing.length > 0) throw badStatement(name, `declares or uses $${differing.join(', $')}, but not both`);
  const takesOneMap = parts.size > 0;
  return { name, text: takesOneMap ? text.replaceAll(/\$(\w+)/g, '$$given.$1') : text, parameters: declared, takesOneMap };
}

const PART = /^ +\/\/ then (\S+)$/;

function part(line: string): readonly [string, Pick<Statement, 'text' | 'parameters'>][] {
  const [, name] = line.match(PART) ?? [];
  if (name === undefined) return [];
  const { text, parameters } = statement(name);
  return [[line, { text: `CALL () {\n${text}\n}`, parameters }]];
}

const DECLARATION = new RegExp(`^// \\$(\\w+) (LIST<)?(${SCALARS.join('|')})>?( or null)?$`);

function declaration(line: string): readonly [string, Parameter][] {
  const [, name, list, type, nullable] = line.match(DECLARATION) ?? [];
  return name === undefined ? [] : [[name, { type: type as Scalar, isList: list !== undefined, nullable: nullable !== undefined }]];
}

export function badStatement(name: string, what: string): StoreError {
  return new StoreError('bad-statement', 'fault', `neo4j: cypher/${name}.cypher ${what}. This is a defect of asof: please report it.`, {
    details: { statement: name },
  });
}

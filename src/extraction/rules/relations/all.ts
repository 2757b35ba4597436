import { compileForm, type Form } from '../forms/form.ts';
import { VerbForms } from '../words/verb-forms.ts';
import { CHANGE_VERBS, MOVE_VERBS } from './attributes.ts';
import { HOMES } from './homes.ts';
import { JOBS } from './jobs.ts';
import { OFFICES } from './offices.ts';
import { PEOPLE } from './people.ts';
import { POSSESSIONS_TABLE } from './possessions.ts';
import { PREFERENCES } from './preferences.ts';
import { PROJECTS } from './projects.ts';
import type { Relation } from './relation.ts';
import { SELF } from './self.ts';
import { STUDIES } from './studies.ts';

export const RELATIONS: readonly Relation[] = [
  ...JOBS,
  ...OFFICES,
  ...HOMES,
  ...STUDIES,
  ...PEOPLE,
  ...PROJECTS,
  ...PREFERENCES,
  ...POSSESSIONS_TABLE,
  ...SELF,
];

/** How a form bears on its relation. */
export type Bearing = 'begin' | 'end' | 'state' | 'event' | 'end-all' | 'deny';

export interface CompiledForm {
  readonly form: Form;
  readonly relation: Relation;
  readonly bearing: Bearing;
  /** The subject of the sentence is the object of the claim. */
  readonly reversed: boolean;
  /** The form itself names the subject: "they promoted Ben". */
  readonly namesSubject: boolean;
  /** Two subjects are so to each other. */
  readonly mutual: boolean;
  /** Its place in its list. */
  readonly order: number;
}

function compiled(relation: Relation): CompiledForm[] {
  const plain = { reversed: false, mutual: false };
  const { reversed, mutual } = relation;
  const lists: readonly (readonly [Bearing, readonly string[] | undefined, Pick<CompiledForm, 'reversed' | 'mutual'>])[] = [
    ['begin', relation.begin, plain],
    ['end', relation.end, plain],
    ['state', relation.state, plain],
    ['event', relation.event, plain],
    ['end-all', relation.endAll, plain],
    ['deny', relation.deny, plain],
    ['begin', reversed?.begin, { ...plain, reversed: true }],
    ['end', reversed?.end, { ...plain, reversed: true }],
    ['state', reversed?.state, { ...plain, reversed: true }],
    ['event', reversed?.event, { ...plain, reversed: true }],
    ['begin', mutual?.begin, { ...plain, mutual: true }],
    ['end', mutual?.end, { ...plain, mutual: true }],
    ['state', mutual?.state, { ...plain, mutual: true }],
  ];
  return lists.flatMap(([bearing, forms, how]) =>
    (forms ?? []).map((written, order) => ({
      form: compileForm(written),
      relation,
      bearing,
      order,
      namesSubject: written.includes('{'),
      ...how,
    })),
  );
}

const FORMS: readonly CompiledForm[] = RELATIONS.flatMap(compiled);

const BY_VERB = new Map<string, CompiledForm[]>();
for (const one of FORMS) for (const verb of one.form.verbs) BY_VERB.set(verb, [...(BY_VERB.get(verb) ?? []), one]);

/** The forms that a verb takes part in, by its base form. */
export function formsOf(verb: string): readonly CompiledForm[] {
  return BY_VERB.get(verb) ?? [];
}

/** Verbs that no relation needs, but that a sentence is parted at. */
const MORE_VERBS =
  'die pass sit stand lie sleep wake walk climb hike swim raise bring carry hold enjoy bake garden knit paint draw sing dance surf ski travel camp'.split(
    ' ',
  );

/** Every verb of the tables, in all its forms. */
export const VERBS = new VerbForms(
  [...BY_VERB.keys(), ...CHANGE_VERBS, ...MOVE_VERBS, ...MORE_VERBS].filter((verb) => !['can', 'would', 'must', 'need'].includes(verb)),
);

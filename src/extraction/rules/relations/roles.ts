import type { EntityKind } from '../../../domain/mention.ts';
import type { Gender } from '../words/kinds.ts';
import { headOfTitle, isProfession } from '../words/professions.ts';
import { ANIMALS } from '../words/things.ts';
import { wordSet } from '../words/word-set.ts';
import type { Example } from './relation.ts';

/** A noun that says what somebody or something is to its owner: "my boss", "Ben's sister", "our dog". */
export interface Role {
  readonly nouns: readonly string[];
  readonly predicate: string;
  /** Whether the owner ("my") or the bearer ("boss") is the subject of the claim. */
  readonly subject: 'owner' | 'bearer';
  readonly kind: EntityKind;
  readonly gender?: Gender;
  /** The noun itself says that it is over: "ex-wife". */
  readonly over?: boolean;
  /** An owner has only one for life, so that "my mother" is always the same. */
  readonly unique?: boolean;
  /** Somebody who does this for a customer or two: "our photographer". One has one at a time. */
  readonly service?: boolean;
  /** The noun is the bearer's job too: "our new copywriter". */
  readonly job?: boolean;
  readonly examples?: readonly Example[];
}

const person = (nouns: string, predicate: string, subject: Role['subject'], gender: Gender = null, more: Partial<Role> = {}): Role => ({
  nouns: nouns.split(',').map((noun) => noun.trim()),
  predicate,
  subject,
  kind: 'person',
  gender,
  ...more,
});

export const ROLES: readonly Role[] = [
  person('boss,manager,supervisor,line manager,team lead,tech lead,direct manager,lead,skip-level', 'reports_to', 'owner', null, {
    examples: [
      ['Dana is my new manager.', 'Ann reports_to Dana'],
      ["Ben's boss is Omar.", 'Ben reports_to Omar'],
      ['My boss Dana lives in Rome.', 'Ann reports_to Dana', 'Dana lives_in Rome'],
    ],
  }),
  person('direct report,report,subordinate,employee', 'reports_to', 'bearer'),
  person('wife', 'married_to', 'owner', 'female', {
    examples: [['My wife Eva works at Siemens.', 'Ann married_to Eva', 'Eva works_at Siemens']],
  }),
  person('husband', 'married_to', 'owner', 'male'),
  person('spouse', 'married_to', 'owner'),
  person('ex-wife,ex wife', 'married_to', 'owner', 'female', { over: true }),
  person('ex-husband,ex husband', 'married_to', 'owner', 'male', { over: true }),
  person('fiance,fiancé', 'engaged_to', 'owner', 'male'),
  person('fiancee,fiancée', 'engaged_to', 'owner', 'female'),
  person('girlfriend,gf', 'dating', 'owner', 'female'),
  person('boyfriend,bf', 'dating', 'owner', 'male', { examples: [["Leo is Clara's boyfriend.", 'Clara dating Leo']] }),
  person('partner,significant other', 'dating', 'owner'),
  person('ex,ex-partner,ex partner', 'dating', 'owner', null, { over: true, examples: [["Tom's my ex.", 'ended Ann dating Tom']] }),
  person('ex-girlfriend,ex girlfriend', 'dating', 'owner', 'female', { over: true }),
  person('ex-boyfriend,ex boyfriend', 'dating', 'owner', 'male', { over: true }),
  person('son,stepson', 'parent_of', 'owner', 'male', { examples: [['My son Leo is 7.', 'Ann parent_of Leo', 'Leo age 7']] }),
  person('daughter,stepdaughter', 'parent_of', 'owner', 'female'),
  person(
    'kid,child,baby,toddler,kids,children,twins,sons,daughters,boys,girls,youngest,eldest,oldest,firstborn,middle child,little one',
    'parent_of',
    'owner',
  ),
  person('mother,mom,mum,mommy,mama', 'parent_of', 'bearer', 'female', {
    unique: true,
    examples: [['My mum Ruth lives in Leeds.', 'Ruth parent_of Ann', 'Ruth lives_in Leeds']],
  }),
  person('father,dad,daddy,papa', 'parent_of', 'bearer', 'male', { unique: true }),
  person('parent,parents,folks', 'parent_of', 'bearer'),
  person('grandparents', 'relative_of', 'owner'),
  person('sister,sis,half-sister,twin sister,stepsister', 'sibling_of', 'owner', 'female', {
    examples: [['My sister Lena works at Siemens.', 'Ann sibling_of Lena', 'Lena works_at Siemens']],
  }),
  person('brother,bro,half-brother,twin brother,stepbrother', 'sibling_of', 'owner', 'male'),
  person('sibling,twin,siblings,sisters,brothers', 'sibling_of', 'owner'),
  person(
    'aunt,auntie,niece,grandmother,grandma,granny,gran,nan,nana,granddaughter,mother-in-law,sister-in-law,daughter-in-law,stepmother,godmother',
    'relative_of',
    'owner',
    'female',
  ),
  person(
    'uncle,nephew,grandfather,grandpa,granddad,grandad,gramps,grandson,father-in-law,brother-in-law,son-in-law,stepfather,stepdad,godfather',
    'relative_of',
    'owner',
    'male',
  ),
  person('cousins,cousin,second cousin,relative,godson,goddaughter,in-law', 'relative_of', 'owner'),
  person('friends,friend,best friend,mate,buddy,pal,bff,childhood friend,schoolmate', 'friend_of', 'owner'),
  person('colleagues,teammates,colleague,coworker,co-worker,teammate,workmate,office mate,desk neighbor', 'colleague_of', 'owner', null, {
    examples: [['My colleague Yusuf speaks Turkish.', 'Ann colleague_of Yusuf', 'Yusuf speaks Turkish']],
  }),
  person('co-founder,cofounder,business partner', 'colleague_of', 'owner'),
  person('mentor', 'mentors', 'bearer', null, { examples: [['Grace is my mentor.', 'Grace mentors Ann']] }),
  person('mentee,protege', 'mentors', 'owner'),
  person('neighbor,neighbors,next-door neighbor,next-door neighbors', 'neighbor_of', 'owner'),
  person('roommate,flatmate,housemate,roommates,flatmates,housemates', 'lives_with', 'owner'),
  person('code reviewer,reviewer', 'reviews_code_of', 'bearer'),
  person('doctor,gp,physician', 'has_doctor', 'owner'),
  person('dentist', 'has_dentist', 'owner'),
  person('therapist', 'has_therapist', 'owner'),
  person('coach,trainer', 'has_coach', 'owner'),
  person('teacher,tutor,piano teacher,professor', 'has_teacher', 'owner'),
  person('advisor,adviser,phd advisor,supervising professor', 'has_advisor', 'owner'),
  person('landlord', 'has_landlord', 'owner'),
  person('assistant', 'has_assistant', 'owner'),
  person('client', 'has_client', 'owner'),
  { nouns: [...ANIMALS], predicate: 'has_pet', subject: 'owner', kind: 'animal' },
  {
    nouns: ['employer', 'company', 'workplace', 'current employer'],
    predicate: 'works_at',
    subject: 'owner',
    kind: 'organization',
    examples: [['My employer is Bosch.', 'Ann works_at Bosch']],
  },
  { nouns: ['supplier', 'wholesaler', 'vendor', 'main supplier'], predicate: 'has_supplier', subject: 'owner', kind: 'organization' },
  { nouns: ['school', 'university', 'college'], predicate: 'studies_at', subject: 'owner', kind: 'organization' },
  { nouns: ['team', 'squad'], predicate: 'member_of', subject: 'owner', kind: 'organization' },
];

const BY_NOUN = new Map(ROLES.flatMap((role) => role.nouns.map((noun) => [noun, role] as const)));
const ADJECTIVES =
  /^(?:(?:new|old|current|former|previous|late|dear|lovely|little|big|older|younger|elder|oldest|youngest|eldest|twin|only|good|great|close|first|second|then|second-oldest|middle|baby|longtime|best)\s+)+/;

/** A role, and what the words around its noun say of it. */
export interface RoleFound {
  readonly role: Role;
  readonly noun: string;
  /** "my former boss", "my ex-wife": it is over. */
  readonly over: boolean;
}

const SERVICES = wordSet(
  'photographer lawyer solicitor attorney notary accountant plumber electrician gardener cleaner nanny babysitter childminder architect builder decorator caterer florist vet realtor broker planner hairdresser barber tailor mechanic physiotherapist osteopath psychologist psychiatrist midwife dietitian nutritionist optician baker butcher carpenter',
);

/** "My editor is Lucía": any job that somebody does for somebody. */
function professional(noun: string): Role | null {
  const head = headOfTitle(noun);
  if (noun.split(' ').length > 4 || /\bfavorite\b/.test(noun) || !isProfession(head)) return null;
  return {
    nouns: [noun],
    predicate: `has_${noun.replace(/[^\p{L}\p{N}]+/gu, '_')}`,
    subject: 'owner',
    kind: 'person',
    job: true,
    service: SERVICES.has(head),
  };
}

/** The role that a noun names: "older sister", "former boss". */
export function roleOf(noun: string): RoleFound | null {
  const direct = BY_NOUN.get(noun);
  if (direct) return { role: direct, noun, over: direct.over === true };
  const bare = noun.replace(ADJECTIVES, '');
  const role = BY_NOUN.get(bare) ?? professional(bare);
  if (!role) return null;
  const adjectives = noun.slice(0, noun.length - bare.length);
  return {
    role,
    noun: bare,
    over:
      role.over === true ||
      /\b(?:former|previous|then)\b/.test(adjectives) ||
      (/\bold\b/.test(adjectives) && /^(?:reports_to|lives_with|has_landlord|has_dentist|has_doctor|has_therapist)$/.test(role.predicate)),
  };
}

import type { PredicateDefinition } from '../domain/predicate.ts';
import { definePredicate, type PredicateInput } from './define-predicate.ts';

/** The relations that ship: people, work, places, family, possessions, preferences, projects, events. */
const INPUTS: readonly PredicateInput[] = [
  // work
  {
    name: 'works_at',
    cardinality: 'one',
    aliases: ['employed_by', 'employed_at', 'works_for', 'employer', 'job_at', 'has_job_at', 'joined'],
    inverses: ['employs', 'has_employee'],
  },
  { name: 'works_in', cardinality: 'one', aliases: ['industry', 'works_in_industry'] },
  {
    name: 'has_title',
    cardinality: 'one',
    aliases: ['job_title', 'title', 'works_as', 'role', 'has_role', 'position'],
    label: 'has the title',
  },
  { name: 'works_on', aliases: ['contributes_to', 'member_of_project'], inverses: ['worked_on_by'] },
  {
    name: 'reports_to',
    cardinality: 'one',
    aliases: ['managed_by', 'has_manager', 'supervised_by'],
    inverses: ['manages', 'supervises', 'manager_of'],
    inverseKinds: ['person'],
  },
  { name: 'manages', aliases: ['leads', 'runs', 'heads'] },
  { name: 'reviews_code_of', inverses: ['code_reviewed_by'] },
  { name: 'mentors', inverses: ['mentored_by'] },
  { name: 'colleague_of', symmetric: true, aliases: ['works_with', 'coworker_of', 'teammate_of'], label: 'is a colleague of' },
  { name: 'member_of', aliases: ['belongs_to'], inverses: ['has_member'], label: 'is a member of' },
  { name: 'salary', cardinality: 'one', aliases: ['has_salary', 'earns'], label: 'has the salary' },
  { name: 'founded', cardinality: 'event', aliases: ['founder_of', 'co_founded'], inverses: ['founded_by'] },
  // places
  {
    name: 'lives_in',
    cardinality: 'one',
    aliases: ['lives_at', 'resides_in', 'home', 'based_in', 'located_in_home', 'moved_to'],
    inverses: ['home_of'],
  },
  { name: 'born_in', cardinality: 'one', aliases: ['birthplace', 'place_of_birth'], label: 'was born in' },
  { name: 'located_in', cardinality: 'one', aliases: ['headquartered_in'], label: 'is located in' },
  // people
  { name: 'born_on', cardinality: 'one', aliases: ['birthday', 'date_of_birth', 'birthdate'], label: 'was born on' },
  { name: 'age', cardinality: 'one', aliases: ['has_age', 'is_aged'], label: 'has the age' },
  {
    name: 'dating',
    cardinality: 'one',
    symmetric: true,
    group: 'partner',
    aliases: ['in_relationship_with', 'partner_of'],
    label: 'is dating',
  },
  { name: 'engaged_to', cardinality: 'one', symmetric: true, group: 'partner', label: 'is engaged to' },
  {
    name: 'married_to',
    cardinality: 'one',
    symmetric: true,
    group: 'partner',
    aliases: ['spouse', 'spouse_of', 'husband_of', 'wife_of', 'is_married_to'],
    label: 'is married to',
  },
  {
    name: 'parent_of',
    aliases: ['mother_of', 'father_of', 'has_child'],
    inverses: ['child_of', 'son_of', 'daughter_of', 'has_parent'],
    label: 'is a parent of',
  },
  { name: 'sibling_of', symmetric: true, aliases: ['brother_of', 'sister_of', 'has_sibling'], label: 'is a sibling of' },
  { name: 'relative_of', symmetric: true, aliases: ['cousin_of', 'related_to'], label: 'is a relative of' },
  { name: 'friend_of', symmetric: true, aliases: ['friends_with', 'has_friend'], label: 'is a friend of' },
  { name: 'neighbor_of', symmetric: true, aliases: ['neighbour_of'], label: 'is a neighbor of' },
  { name: 'speaks', aliases: ['speaks_language'] },
  { name: 'studies_at', cardinality: 'one', aliases: ['student_at', 'attends', 'enrolled_at'] },
  { name: 'studies', aliases: ['majors_in', 'learning'] },
  { name: 'has_license', aliases: ['licensed_for', 'has_licence'] },
  // body and habits
  { name: 'diet', cardinality: 'one', aliases: ['has_diet', 'follows_diet'], label: 'has the diet' },
  { name: 'allergic_to', aliases: ['has_allergy', 'is_allergic_to', 'allergy'], label: 'is allergic to' },
  { name: 'smokes' },
  { name: 'drinks' },
  { name: 'eats' },
  // preferences
  { name: 'likes', aliases: ['loves', 'enjoys', 'is_fan_of', 'fan_of'] },
  { name: 'dislikes', aliases: ['hates', 'cannot_stand'] },
  { name: 'prefers' },
  // possessions
  { name: 'owns', aliases: ['has', 'possesses'], inverses: ['owned_by'] },
  { name: 'drives', cardinality: 'one', aliases: ['rides', 'has_car'], implies: ['owns'] },
  { name: 'has_pet', aliases: ['pet', 'pet_owner_of'], implies: ['owns'] },
  { name: 'uses', aliases: ['is_on'] },
  { name: 'subscription_plan', cardinality: 'one', aliases: ['has_plan', 'plan'] },
  // projects
  { name: 'deadline', cardinality: 'one', aliases: ['has_deadline', 'due_date', 'due_on', 'due'], label: 'has the deadline' },
  { name: 'budget', cardinality: 'one', aliases: ['has_budget'], label: 'has the budget' },
  { name: 'price', cardinality: 'one', aliases: ['costs', 'has_price'], label: 'has the price' },
  { name: 'status', cardinality: 'one', aliases: ['has_status'], label: 'has the status' },
  { name: 'builds', aliases: ['is_building', 'develops'] },
  { name: 'plans_to' },
  // events
  { name: 'visited', cardinality: 'event', aliases: ['travelled_to', 'traveled_to'] },
  { name: 'attended', cardinality: 'event' },
  { name: 'won', cardinality: 'event' },
  { name: 'booked', cardinality: 'event' },
  { name: 'bought', cardinality: 'event' },
  { name: 'met', cardinality: 'event', symmetric: true },
  { name: 'graduated_from', cardinality: 'event' },
];

export const DEFAULT_PREDICATES: readonly PredicateDefinition[] = INPUTS.map((input) => definePredicate(input, 'default'));

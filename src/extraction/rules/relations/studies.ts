import type { Relation } from './relation.ts';

const studiesAt: Relation = {
  predicate: 'studies_at',
  single: true,
  objectKind: 'organization',
  state: [
    'study (_ | for _)? (as _)? at <school>',
    'study (_)? in <known-school>',
    'study (_)? <there-school>',
    'go to <known-school>',
    'be in _ at <known-school>',
    'be in my (first | second | third | fourth | fifth | final | last) (year | semester | term) (of _)? at <school>',
    'attend <known-school>',
    'be (enrolled | a student | an undergrad | an undergraduate | a phd student | a master student | a freshman | a sophomore | a senior | a phd candidate) (of _)? (at|in) <school>',
    'be [student] (in _)? (at|in) <school>',
    'do DET (phd | master | masters | bachelor | bachelors | mba | degree | undergrad | doctorate | postdoc | msc | bsc | ma | ba | residency) (in _)? at <school>',
    'pursue _ (in _)? at <school>',
    'take (classes | courses) at <school>',
    'be (at | studying at) <known-school>',
  ],
  begin: [
    'enroll|enrol|matriculate (in _)? at|in <school>',
    'start|begin _ at <known-school>',
    'start|begin (_ | studying | studies | college | university | uni | school)? at <known-school>',
    'get|be (into | accepted to | accepted at | admitted to | accepted into) <known-school>',
    'transfer to <known-school>',
  ],
  end: [
    'graduate (in _)? from <school>',
    'graduate|be (out | done | finished) (of|from|at|with) <school>',
    'finish|complete DET (phd | master | masters | bachelor | bachelors | mba | degree | studies | doctorate | thesis) (in _)? at <school>',
    'drop out of <school>',
    'leave <known-school>',
    'get|earn|receive DET (phd | master | masters | bachelor | bachelors | mba | degree | doctorate | diploma) (in _)? from|at <school>',
  ],
  endAll: ['drop out of (college | university | uni | school)', 'graduate'],
  examples: [
    ['I study physics at ETH Zurich.', 'Ann studies physics', 'Ann studies_at ETH Zurich'],
    ["I'm a student at MIT.", 'Ann studies_at MIT'],
    ['Kofi graduated from MIT in 2019.', 'Kofi graduated_from MIT 2019', 'ended Kofi studies_at MIT .. 2019'],
    ['I attended Leiden University from 2010 to 2014.', 'Ann studies_at Leiden University 2010 .. 2014'],
    ['She dropped out of Stanford.'],
  ],
};

const graduatedFrom: Relation = {
  predicate: 'graduated_from',
  objectKind: 'organization',
  event: [
    'graduate (in _)? from <school>',
    'get|earn|receive DET (phd | master | masters | bachelor | bachelors | mba | degree | doctorate | diploma) (in _)? from <school>',
  ],
  examples: [['I graduated from Leiden University.', 'Ann graduated_from Leiden University', 'ended Ann studies_at Leiden University']],
};

const studies: Relation = {
  predicate: 'studies',
  objectKind: 'topic',
  state: [
    'study (for a degree in | for a master in | for a phd in)? <subject>',
    'major|specialize|specialise in <subject>',
    'learn (how)? (to play | to speak)? <subject>',
    'do DET (phd | master | masters | bachelor | bachelors | mba | degree | doctorate) in <subject-in>',
    'pursue DET (phd | master | masters | bachelor | bachelors | degree | doctorate) in <subject-in>',
    'take (lessons | classes | courses) in <subject-in>',
    'take|have|attend <lessons>',
    'be|get into studying <subject>',
  ],
  begin: [
    'take up <subject>',
    'enroll|enrol in <subject-in>',
    'switch|change|transfer (majors | courses | subjects | over)? (from _)? to <field-of-study>',
    'start|begin (studying)? <field-of-study>',
  ],
  end: [
    'drop|quit <language>',
    'drop|quit <field-of-study>',
    'switch|change|transfer (majors | courses | subjects | over)? from <field-of-study> to [field-of-study]',
  ],
  examples: [
    ["I'm learning Japanese.", 'Ann studies Japanese'],
    ['Ben studies architecture.', 'Ben studies architecture'],
    ['I dropped German last year.', 'ended Ann studies German .. 2023'],
  ],
};

const hasDegree: Relation = {
  predicate: 'has_degree',
  objectKind: 'value',
  pastIsOver: false,
  state: ['have|hold DET <degree>', 'be DET <degree>'],
  begin: ['get|earn|receive|finish|complete|defend|obtain DET <degree>'],
  examples: [['I have a PhD in biology.', 'Ann has_degree PhD in biology']],
};

export const STUDIES: readonly Relation[] = [studiesAt, graduatedFrom, studies, hasDegree];

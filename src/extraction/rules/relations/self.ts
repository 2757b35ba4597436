import type { Relation } from './relation.ts';

const age: Relation = {
  predicate: 'age',
  pastIsOver: false,
  single: true,
  objectKind: 'value',
  state: ['be <number> (years | year | yrs | yo | y/o)? (old | of age)?', 'be aged <number>'],
  begin: ['turn <number>'],
  examples: [
    ["I'm 34 years old.", 'Ann age 34'],
    ['Bob turned 40 in 2023.', 'Bob age 40 2023'],
    ["I'm 29.", 'Ann age 29'],
  ],
};

const speaks: Relation = {
  predicate: 'speaks',
  objectKind: 'topic',
  state: [
    'speak (a bit of | a little | some | fluent | native | good | basic | fluently)? <language>',
    'can speak (a bit of | a little | some | fluent)? <language>',
    'be fluent in <language>',
    'be a native speaker of <language>',
    'be <native-speaker>',
    'be bilingual in <language>',
    'know <language>',
  ],
  examples: [
    ['I speak Spanish and Portuguese.', 'Ann speaks Spanish', 'Ann speaks Portuguese'],
    ['Wei is fluent in Mandarin.', 'Wei speaks Mandarin'],
  ],
};

const plays: Relation = {
  predicate: 'plays',
  objectKind: 'topic',
  state: ['play (a lot of)? <game>'],
  begin: ['take up <sport>', 'pick up <instrument>', 'start|begin (playing)? <sport>'],
  end: ['give up <sport>', 'quit|drop <sport>'],
  examples: [
    ['Kofi plays the cello.', 'Kofi plays cello'],
    ['I play chess.', 'Ann plays chess'],
    ["I don't play tennis anymore.", 'ended Ann plays tennis'],
    ['I play in a band.'],
  ],
};

const teaches: Relation = {
  predicate: 'teaches',
  objectKind: 'topic',
  state: ['teach <subject>', 'be DET teacher of <subject>'],
  examples: [['Ruth teaches mathematics.', 'Ruth teaches mathematics']],
};

const practices: Relation = {
  predicate: 'practices',
  objectKind: 'topic',
  state: ['do|practice|practise <practice>'],
  begin: ['take up <practice>', 'start doing <practice>'],
  end: ['give up <practice>', 'quit <practice>'],
  examples: [['I do yoga.', 'Ann practices yoga']],
};

const collects: Relation = {
  predicate: 'collects',
  objectKind: 'topic',
  state: ['collect <topic>', 'have a <topic> collection'],
  examples: [['Wei collects stamps.', 'Wei collects stamps']],
};

const reads: Relation = {
  predicate: 'reads',
  objectKind: 'topic',
  pastIsOver: false,
  state: ['read <titled>'],
  examples: [["I'm reading Dune.", 'Ann reads Dune']],
};

const supports: Relation = {
  predicate: 'supports',
  objectKind: 'organization',
  state: ['support <titled>', 'root for <titled>', 'cheer for <titled>', 'follow <known-org>'],
  examples: [['I support Arsenal.', 'Ann supports Arsenal']],
};

const onLeave: Relation = {
  predicate: 'on_leave',
  state: ['be on <leave>', 'be away on <leave>'],
  begin: ['go on <leave>', 'take <leave>'],
  end: ['be (back | return) from <leave>', 'return from <leave>', 'come back from <leave>'],
  objectKind: 'value',
  examples: [['Bob is on parental leave until September.', 'Bob on_leave parental leave .. 2024-09']],
};

const expects: Relation = {
  predicate: 'expecting',
  state: ['expect <baby>', 'be pregnant', 'be pregnant with <baby>'],
  object: 'baby',
  objectKind: 'value',
  examples: [],
};

const booked: Relation = {
  predicate: 'booked',
  objectKind: 'thing',
  event: ['book|reserve <booking>'],
  examples: [],
};

const won: Relation = {
  predicate: 'won',
  objectKind: 'thing',
  event: ['win <prize>', 'be|get awarded <prize>', 'receive <prize>'],
  examples: [['Ben won the Turing Award in 2021.', 'Ben won Turing Award 2021']],
};

const attended: Relation = {
  predicate: 'attended',
  objectKind: 'thing',
  event: ['attend <event>', 'go to <event>', 'speak at <event>'],
  examples: [['I attended PyCon in 2023.', 'Ann attended PyCon 2023']],
};

const salary: Relation = {
  predicate: 'salary',
  single: true,
  objectKind: 'value',
  state: ['earn|make <amount> (a | per)? (year | month | annually | yearly)?', 'be paid <amount>'],
  examples: [['I earn 70k a year.', 'Ann salary 70k']],
};

const costs: Relation = {
  predicate: 'price',
  subject: 'thing',
  single: true,
  objectKind: 'value',
  pastIsOver: false,
  state: ['cost <amount>'],
  examples: [],
};

const volunteersAt: Relation = {
  predicate: 'volunteers_at',
  objectKind: 'organization',
  pastIsOver: false,
  state: ['volunteer (_)? (at | for | with) <org>', 'be a? volunteer at|for|with <org>', 'do volunteer|voluntary work at|for|with <org>'],
  begin: ['start|begin volunteering at|for|with <org>'],
  end: ['stop|quit volunteering at|for|with <org>'],
  examples: [['I volunteer at a food bank.', 'Ann volunteers_at food bank']],
};

const nationality: Relation = {
  predicate: 'nationality',
  objectKind: 'value',
  pastIsOver: false,
  state: ['be (a | an)? (half)? <nationality>', 'have|hold DET <nationality>'],
  begin: ['become (a | an)? <nationality>', 'get DET <nationality>'],
  examples: [
    ["I'm Dutch.", 'Ann nationality Dutch'],
    ['Ben is an Irish citizen.', 'Ben nationality Irish'],
    ["I'm a German teacher.", 'Ann has_title German teacher'],
  ],
};

const hasCondition: Relation = {
  predicate: 'has_condition',
  objectKind: 'topic',
  state: [
    'have|get|suffer (from)? <condition>',
    'be diagnosed (with | as having) <diagnosis>',
    'live with <condition>',
    'be <condition-adjective>',
  ],
  begin: ['be|get diagnosed (with | as having) <diagnosis>', 'develop <condition>', 'catch|contract <condition>'],
  end: ['get over <condition>', 'recover from <condition>', 'be (cured of | over | free of) <condition>', 'beat <condition>'],
  examples: [
    ['I have asthma.', 'Ann has_condition asthma'],
    ['Ben was diagnosed with type 2 diabetes in March.', 'Ben has_condition type 2 diabetes 2024-03'],
    ["I'm diabetic.", 'Ann has_condition diabetes'],
    ['I have a cold idea.'],
  ],
};

const hasLicense: Relation = {
  predicate: 'has_license',
  objectKind: 'thing',
  state: ['have|hold DET <license>'],
  begin: ['get|earn|obtain DET <license>', 'pass DET driving test'],
  object: 'driving license',
  examples: [["I've had my driving licence since 2016.", 'Ann has_license driving licence 2016']],
};

export const SELF: readonly Relation[] = [
  age,
  speaks,
  plays,
  teaches,
  practices,
  collects,
  reads,
  supports,
  onLeave,
  expects,
  booked,
  won,
  attended,
  salary,
  costs,
  hasLicense,
  hasCondition,
  nationality,
  volunteersAt,
];

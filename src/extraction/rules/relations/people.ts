import type { Relation } from './relation.ts';

const marriedTo: Relation = {
  predicate: 'married_to',
  single: true,
  objectKind: 'person',
  state: ['be (happily)? married to <person>', 'have (been)? (happily)? married to <person>'],
  begin: [
    'marry <person>',
    'get married to|with <person>',
    'get (married | hitched) with <person>',
    'tie the knot with <person>',
    'elope with <person>',
    'wed <person>',
  ],
  end: [
    'divorce <person>',
    'be|get divorced from <person>',
    'be (separated | divorced) from <person>',
    'separate from <person>',
    'be widowed',
  ],
  endAll: ['be|get divorced', 'be a widow|widower'],
  mutual: {
    state: ['be (happily)? married', 'be husband and wife'],
    begin: ['get (married | hitched)', 'marry', 'tie the knot', 'wed', 'elope'],
    end: ['divorce', 'get (divorced | a divorce)', 'be (divorced | separated)', 'separate'],
  },
  examples: [
    ['I married Tom in 2015.', 'Ann married_to Tom 2015'],
    ["I'm married to Tom.", 'Ann married_to Tom'],
    ['Mia and I got married yesterday.', 'Ann married_to Mia 2024-05-14'],
    ['Alice and Bob divorced in 2020.', 'ended Alice married_to Bob .. 2020'],
    ["I'm not married.", 'not Ann married_to *'],
    ["I'm not married yet.", 'not Ann married_to *'],
    ["I'm not married to my job."],
    ["I'm married."],
    ["I'm getting married to Leo on June 1.", 'Ann married_to Leo 2024-06-01'],
  ],
};

const engagedTo: Relation = {
  predicate: 'engaged_to',
  single: true,
  objectKind: 'person',
  state: ['be engaged to <person>'],
  begin: [
    'get engaged to|with <person>',
    'propose to <person>',
    'ask <person> to (marry | be my wife | be my husband)',
    'ask <person> for _ hand',
  ],
  mutual: { state: ['be engaged'], begin: ['get engaged'], end: ['call off DET engagement', 'break off DET engagement', 'call it off'] },
  end: ['call off DET engagement to|with <person>', 'break off DET engagement to|with <person>'],
  examples: [['Ben got engaged to Clara last week.', 'Ben engaged_to Clara 2024-05-06']],
};

const dating: Relation = {
  predicate: 'dating',
  single: true,
  objectKind: 'person',
  state: [
    'date <person>',
    'date|see (someone | somebody | a guy | a girl | a man | a woman) called|named <person>',
    'go out with <person>',
    'be (together | in a relationship | in love) with <person>',
    'be OVER with <known-person>',
  ],
  begin: ['start|begin (dating | seeing | going out with) <person>', 'get together with <person>', 'hook up with <person>'],
  end: [
    'break up with <person>',
    'split up with <person>',
    'split (up)? with|from <person>',
    'be|get dumped by <person>',
    'dump <person>',
    'stop (seeing | dating) <person>',
  ],
  endsToo: ['engaged_to', 'married_to'],
  endAll: ['be single'],
  mutual: {
    state: ['date', 'be (together | a couple | dating | an item)'],
    begin: ['get together', 'start dating'],
    end: ['break up', 'split up', 'be no longer together', 'be over'],
  },
  examples: [
    ["I'm dating Leo.", 'Ann dating Leo'],
    ["I'm with Ben."],
    ["I'm not with Ben anymore.", 'ended Ann dating Ben', 'not Ann engaged_to Ben', 'not Ann married_to Ben'],
    [
      'I broke up with Leo in March.',
      'ended Ann dating Leo .. 2024-03',
      'not Ann engaged_to Leo .. 2024-03',
      'not Ann married_to Leo .. 2024-03',
    ],
    ['Ben and Clara have been dating since 2022.', 'Ben dating Clara 2022'],
  ],
};

const parentOf: Relation = {
  predicate: 'parent_of',
  objectKind: 'person',
  pastIsOver: false,
  state: [
    'be DET (mother | father | mom | mum | dad | parent) of|to <person>',
    'have (a|an|one|two|three|four) (little | older | younger | baby | newborn)? <child>',
  ],
  begin: ['adopt <person>', 'have|welcome (a | our | his | her | their) (baby | newborn)? <child>', 'give birth to <person>'],
  examples: [
    ['I have two kids, Leo and Mia.', 'Ann parent_of Leo', 'Ann parent_of Mia'],
    ['Ruth has a son named Jonas.', 'Ruth parent_of Jonas'],
    ['My daughter Emma started school.', 'Ann parent_of Emma'],
  ],
};

const siblingOf: Relation = {
  predicate: 'sibling_of',
  objectKind: 'person',
  mutual: { state: ['be (siblings | brothers | sisters | twins | brother and sister)'] },
  state: [
    'have (a|an|one|two|three) (little | older | younger | big | twin | half)? <sibling>',
    'be DET (brother | sister | sibling | twin) of <person>',
  ],
  examples: [
    ['I have a sister called Lena.', 'Ann sibling_of Lena'],
    ['Tom is my brother.', 'Ann sibling_of Tom'],
  ],
};

const relativeOf: Relation = {
  predicate: 'relative_of',
  objectKind: 'person',
  mutual: { state: ['be (cousins | related)'] },
  state: ['be related to <person>', 'have (a|an|one|two|three) <relative>'],
  examples: [['My cousin Alex visited Rome.', 'Ann relative_of Alex', 'Alex visited Rome']],
};

const friendOf: Relation = {
  predicate: 'friend_of',
  objectKind: 'person',
  mutual: { state: ['be (good | best | close | old)? (friends | mates | buddies)'], begin: ['become friends'] },
  state: [
    'be (good | best | close | old | great)? friends with <person>',
    'be (mates | buddies | pals) with <person>',
    'have (a|an) (good | best | close | old | great)? <friend>',
  ],
  begin: ['become (good | best | close)? friends with <person>', 'befriend <person>', 'make friends with <person>'],
  examples: [
    ["I'm friends with Kim.", 'Ann friend_of Kim'],
    ['Ben and Kim are friends.', 'Ben friend_of Kim'],
    ['My best friend Zoe lives in Rome.', 'Ann friend_of Zoe', 'Zoe lives_in Rome'],
  ],
};

const colleagueOf: Relation = {
  predicate: 'colleague_of',
  objectKind: 'person',
  mutual: { state: ['be (colleagues | coworkers | teammates)', 'work together'] },
  state: [
    'work (closely | together)? with <person>',
    'be (colleagues | coworkers | teammates) with <person>',
    'be on the same team as <person>',
    'share an office with <person>',
    'pair (program)? with <person>',
    'collaborate with <person>',
  ],
  examples: [['I work with Yusuf.', 'Ann colleague_of Yusuf']],
};

const mentors: Relation = {
  predicate: 'mentors',
  objectKind: 'person',
  state: ['mentor <person>', 'be DET mentor of|to <person>'],
  reversed: { state: ['be (mentored | coached) by <person>', 'have <person> as DET mentor'] },
  examples: [
    ['Yusuf mentors Kofi.', 'Yusuf mentors Kofi'],
    ['I am mentored by Grace.', 'Grace mentors Ann'],
  ],
};

const reviewsCodeOf: Relation = {
  predicate: 'reviews_code_of',
  objectKind: 'person',
  state: [
    'do|review <code-owner>',
    'check|approve|look over <code-owner>',
    'do (the)? code reviews for <person>',
    'review (the)? (code | pull requests | prs) of|by|from|for <person>',
    'be DET (code)? reviewer (of|for) <person>',
    'code review for <person>',
  ],
  reversed: { state: ['have DET code reviewed by <person>', 'get DET code reviewed by <person>'] },
  examples: [
    ["Clara reviews Ben's code.", 'Clara reviews_code_of Ben'],
    ['Clara reviews my pull requests.', 'Clara reviews_code_of Ann'],
  ],
};

const knows: Relation = {
  predicate: 'met',
  objectKind: 'person',
  event: ['meet (up with)? <person>', 'run into <person>'],
  examples: [['I met Zoe yesterday.', 'Ann met Zoe 2024-05-14']],
};

const livesWith: Relation = {
  predicate: 'lives_with',
  objectKind: 'person',
  mutual: { state: ['live together', 'be (flatmates | roommates | housemates)'], begin: ['move in together'] },
  state: ['live (together)? (in _)? with <person>', 'share (a | an | our) (flat | apartment | house | place) with <person>'],
  begin: ['move in with <person>'],
  end: ['move out from <person>'],
  examples: [['I live with Zoe.', 'Ann lives_with Zoe']],
};

const neighborOf: Relation = {
  predicate: 'neighbor_of',
  objectKind: 'person',
  mutual: { state: ['be neighbors'] },
  state: ['live next (door)? to <person>', 'be neighbors with <person>'],
  examples: [['Ben lives next to Kim.', 'Ben neighbor_of Kim']],
};

export const PEOPLE: readonly Relation[] = [
  marriedTo,
  engagedTo,
  dating,
  parentOf,
  siblingOf,
  relativeOf,
  friendOf,
  colleagueOf,
  mentors,
  reviewsCodeOf,
  knows,
  livesWith,
  neighborOf,
];

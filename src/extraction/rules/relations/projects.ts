import type { Relation } from './relation.ts';

const worksOn: Relation = {
  predicate: 'works_on',
  objectKind: 'thing',
  state: [
    'work (full time | hard | together | mostly | mainly)? (with _)? on <project>',
    'contribute to <project>',
    'be (part of | involved in | involved with | assigned to | staffed on | on | working on | a member of | dedicated to | busy with) <known-project>',
    'be (assigned to | staffed on | involved in | involved with | dedicated to) <project>',
    'help (out)? (with | on) <known-project>',
    'collaborate (with _)? on <project>',
  ],
  begin: [
    'join <known-project>',
    'join <known-project> team',
    'be|get (assigned | moved | added | staffed | transferred | switched | reassigned | pulled | brought | put) (to | on | onto | into | in) <project>',
    'move|switch|transfer|jump (over)? (to | onto) <known-project>',
    'start|begin (work | working) on <project>',
    'start|begin on <known-project>',
    'pick up <known-project>',
    'come (on board | onto | aboard) <known-project>',
    'put|assign|add|bring|move|pull|onboard|staff {person} (to | on | onto | into | in) <project>',
    'take on <known-project>',
  ],
  end: [
    'leave|quit|exit <known-project>',
    'be (off | done with | done on | finished with | removed from | taken off) <known-project>',
    'step away|back from <known-project>',
    'roll off <known-project>',
    'drop out of <known-project>',
    'finish <known-project>',
    'wrap up <known-project>',
    'move (on | off) (from)? <known-project>',
    'be|get (taken | moved | pulled) (off | from) <known-project>',
  ],
  examples: [
    ['Ben joined Project Alpha last week.', 'Ben works_on Project Alpha 2024-05-06'],
    ["I'm working on Project Beta.", 'Ann works_on Project Beta'],
    ['Clara left Project Alpha in April.', 'ended Clara works_on Project Alpha .. 2024-04'],
    ['He works on the Lumen pipeline.'],
    ['I work on Fridays.'],
  ],
};

const builds: Relation = {
  predicate: 'builds',
  objectKind: 'thing',
  pastIsOver: false,
  state: [
    'build|develop|code|prototype|program <anything-built>',
    'write|design|make|craft|compose|author|maintain|build|develop <built>',
    'work on building <built>',
  ],
  begin: ['start|begin (building | developing | writing) <built>'],
  examples: [
    ["I'm building a RAG app.", 'Ann builds RAG app'],
    ['Ben is developing a mobile game.', 'Ben builds mobile game'],
    ["I'm making dinner."],
  ],
};

const uses: Relation = {
  predicate: 'uses',
  objectKind: 'thing',
  pastIsOver: false,
  contrasts: true,
  state: [
    'use|utilize|utilise <tool> (for|as _)?',
    'be on <known-tool>',
    'rely on <known-tool>',
    'run on <known-tool>',
    'code|program|write|develop (_)? in <known-tool>',
    'work with <listed-tool>',
    'host|deploy|store (everything | it | _) on <tool>',
  ],
  begin: [
    'move|change|convert (over | everything)? (from _)? to <listed-tool>',
    'migrate|port|convert (over | everything | _)? (from _)? to <known-tool>',
    'switch|move|go from [tool-only] to <known-tool>',
    'switch (over | everything)? (from _)? to <switched-tool>',
    'adopt <listed-tool>',
    'start|begin using <tool>',
    'pick up <known-tool>',
    'replace _ with <tool>',
    'swap _ for <listed-tool>',
  ],
  end: [
    'migrate (away)? from <known-tool> (to _)?',
    'switch (away)? from <switched-tool> to _',
    'move (away)? from <listed-tool> (to _)?',
    'move (away | off) (from)? <listed-tool>',
    'drop|abandon <listed-tool>',
    'quit|leave <tool-only>',
    'ditch|uninstall|deprecate|delete <known-tool>',
    'get rid of <known-tool>',
    'stop using <tool>',
    'replace <known-tool> with _',
    'be off <known-tool>',
    'give up on <listed-tool>',
  ],
  examples: [
    ['We use Postgres and Redis.', 'Ann uses Postgres', 'Ann uses Redis'],
    ["I'm not on Slack any more.", 'ended Ann uses Slack'],
    ['We switched from MySQL to Postgres in 2023.', 'Ann uses Postgres 2023', 'ended Ann uses MySQL .. 2023'],
  ],
};

const isMadeWith: Relation = {
  predicate: 'uses',
  subject: 'thing',
  objectKind: 'thing',
  state: [
    'be (written | built | coded | implemented | hosted | deployed | running | developed) (in | with | on | using) <tool>',
    'use <tool>',
    'run on <tool>',
    'rely on <tool>',
  ],
  examples: [['Project Alpha is written in Rust.', 'Project Alpha uses Rust']],
};

const hasDeadline: Relation = {
  predicate: 'has_deadline',
  subject: 'thing',
  objectKind: 'value',
  single: true,
  pastIsOver: false,
  state: [
    'have (a | an | its | the)? (hard | strict | tight | final | firm | new | launch)? (deadline | due date | delivery date | target date) (is | of | for | in | on | by | at)? <date>',
    'be due (by | on | in | at | for)? <date>',
    'be (delayed | postponed | pushed back | pushed | moved | rescheduled | moved up | brought forward) (until | till | to)? <date>',
    'have|need to (finish | deliver | complete | ship | submit | hand in | launch | publish | release | wrap up) {deliverable} (by | before | until | on)? <date>',
    'must (finish | deliver | complete | ship | submit | hand in | launch | publish | release) {deliverable} (by | before | until | on)? <date>',
    'need|have to be (done | finished | ready | delivered | shipped | completed | submitted | out | up | live | online | installed | built | fixed | repaired | signed | sent | printed | painted | sewn | posted | published | approved | tested | paid | filed | handed in | in place | up and running) (by | before | on | in | until)? <date>',
    'must be (done | finished | ready | delivered | shipped | completed | submitted | out | up | live | online | installed | built | fixed | repaired | signed | sent | printed | painted | sewn | posted | published | approved | tested | paid | filed | handed in | in place | up and running) (by | before | on | in)? <date>',
    'must (ship | launch | finish | go live) (by | before | on | in)? <date>',
    'ship|launch|end|finish (on | in | by)? <date>',
    'go live (on | in | by)? <date>',
    'run until|till|through <date>',
    'be (planned | scheduled | slated | set | targeted) (for | to finish | to launch | to ship | to be done | to be finished) (by | in | on)? <date>',
  ],
  begin: [
    'slip|move|shift|slide to <date>',
    'be|get (pushed | pushed back | moved | postponed | delayed | extended | rescheduled | brought forward | moved up | bumped | shifted) (until | to)? <date>',
    'get a new deadline (of | in | on)? <date>',
  ],
  examples: [
    ['Project Alpha has a deadline in March 2026.', 'Project Alpha has_deadline March 2026'],
    ["Project Alpha's deadline moved to May 2026.", 'Project Alpha has_deadline May 2026'],
    ['The deadline of Project Comet is July 14.', 'Project Comet has_deadline July 14'],
    ['The report is due on June 3.', 'report has_deadline June 3'],
    ['The X-ray machine has to be installed before 1 June.', 'X-ray machine has_deadline 1 June'],
    ['The pilot needs to be out by 24 June.', 'pilot has_deadline 24 June'],
    ['We pushed the deadline for Project Beta to August.', 'Project Beta has_deadline August'],
  ],
};

const budget: Relation = {
  predicate: 'budget',
  subject: 'thing',
  objectKind: 'value',
  single: true,
  pastIsOver: false,
  state: ['have DET (total | overall)? budget of <amount>', 'be budgeted at <amount>'],
  examples: [['Project Alpha has a budget of $40k.', 'Project Alpha budget $40k']],
};

const launched: Relation = {
  predicate: 'launched',
  objectKind: 'thing',
  event: ['launch|ship|release|publish|finish <shipped>'],
  examples: [['We launched Project Comet in April.', 'Ann launched Project Comet 2024-04']],
};

const status: Relation = {
  predicate: 'status',
  subject: 'thing',
  objectKind: 'value',
  single: true,
  pastIsOver: false,
  state: ['be (now)? <status>'],
  begin: ['get|go <status>', 'be put <status>'],
  examples: [['Project Alpha is on hold.', 'Project Alpha status on hold']],
};

const memberOf: Relation = {
  predicate: 'member_of',
  objectKind: 'organization',
  state: [
    'be (a | an | the)? (member | part) of <group>',
    'belong to <group>',
    'be (in | on) <known-group>',
    'be|sit|serve on the (board | committee | council | jury | panel) of <group>',
    'play|sing|dance|volunteer|serve (_)? (in | for | with | on | at) <known-group>',
  ],
  begin: ['join <known-group>', 'join the (board | committee | council) of <group>', 'become (a | an)? member of <group>'],
  end: ['leave|quit <known-group>'],
  examples: [
    ['I joined the chess club in 2022.', 'Ann member_of chess club 2022'],
    ["I'm a member of Greenpeace.", 'Ann member_of Greenpeace'],
  ],
};

export const PROJECTS: readonly Relation[] = [worksOn, builds, uses, isMadeWith, hasDeadline, budget, launched, status, memberOf];

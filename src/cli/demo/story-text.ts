import type { MemoryFact } from '../../index.ts';
import { differencesText } from '../render/differences-text.ts';
import { explanationText } from '../render/explanation-text.ts';
import { timelineChart, timelineLines } from '../render/timeline-chart.ts';
import type { Terminal } from '../terminal.ts';
import { CONVERSATION, DEMO_NOW } from './conversation.ts';
import { CHANGE_DATES, HERO, HOAX, HOME_DATE, HOME_KNOWN, JOB_DATES, type Story } from './story.ts';

const WIDTH = 100;

/** The story as a page: each part a heading, the command that asks, and the answer. */
export function storyText(story: Story, given: Terminal): string {
  const terminal = { ...given, width: Math.min(WIDTH, given.width ?? WIDTH) };
  const { paint, width } = terminal;
  const { entity, lanes } = story.timeline;
  const part = (heading: string, command: string, answer: string) =>
    [paint('heading', heading), paint('command', `$ asof ${command}`), answer, ''].join('\n');
  return [
    `${CONVERSATION.length} messages of three people, 2018 to 2024, read by rules: no model, no key, no server.`,
    ...[1, 8, 11, 13, 18, 19].map((number) => messageText(number - 1, terminal)),
    '  …',
    '',
    part(
      'What became of them: claims are kept, periods are computed',
      `timeline ${HERO}`,
      timelineChart(entity, lanes, { width, at: new Date(DEMO_NOW), paint }) ?? timelineLines(entity, lanes),
    ),
    part(
      'Where does Mara work? It depends on when; a memory that overwrites knows only the last',
      `facts ${HERO} -p works_at --as-of DATE`,
      JOB_DATES.map((date, index) => `  ${date}  ${objects(story.jobs[index]?.facts)}`).join('\n'),
    ),
    part(
      `Where did Mara live at Christmas 2021? It depends on when you ask: her message of July 2021 arrived in 2024`,
      `facts ${HERO} -p lives_in --as-of ${HOME_DATE} --known-at DATE`,
      HOME_KNOWN.map((date, index) => `  known at ${date}  ${objects(story.homes[index]?.facts)}`).join('\n'),
    ),
    part(
      'What changed in between, and who said so',
      `diff ${CHANGE_DATES.join(' ')} --about ${HERO}`,
      indented(differencesText(story.changes, { ...terminal, width: width - 2 })),
    ),
    part('Why do you think so?', `explain ${story.explanation.fact.id}`, indented(explanationText(story.explanation, terminal))),
    part(
      'A hoax said that Mara works at Contoso. Taking the message back undoes what it did, exactly',
      `retract ${HOAX}`,
      `  before  ${objects(story.undo.before)}\n  after   ${objects(story.undo.after)}`,
    ),
    'Your turn: asof ingest chat.jsonl, then asof timeline NAME. To go on with this one: asof demo --store demo.db',
  ].join('\n');
}

function messageText(index: number, { paint }: Terminal): string {
  const message = CONVERSATION[index];
  if (!message) return '';
  const late = message.received ? paint('doubtful', `  (arrived ${message.received.slice(0, 10)})`) : '';
  return `  ${paint('faint', message.at.slice(0, 10))}  ${message.speaker}: ${message.text}${late}`;
}

function objects(facts: readonly MemoryFact[] | undefined): string {
  return facts?.map(({ object }) => object).join(', ') || '(nothing)';
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}

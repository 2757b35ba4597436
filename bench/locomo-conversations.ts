/** What the published category numbers mean. */
export const CATEGORIES: Readonly<Record<number, string>> = {
  1: 'multi-hop',
  2: 'temporal',
  3: 'open-domain',
  4: 'single-hop',
  5: 'adversarial',
};

export interface Turn {
  readonly id: string;
  readonly session: string;
  readonly speaker: string;
  readonly text: string;
  readonly occurredAt: Date;
}

export interface Question {
  readonly text: string;
  readonly category: string;
  /** Ids of the turns that answer it. */
  readonly evidence: readonly string[];
}

export interface Conversation {
  readonly turns: readonly Turn[];
  readonly questions: readonly Question[];
  /** How many questions were left out because their evidence is wrong. */
  readonly leftOut: number;
}

interface PublishedTurn {
  readonly speaker: string;
  readonly dia_id: string;
  readonly text: string;
  readonly blip_caption?: string;
}

interface Published {
  readonly qa: readonly { readonly question: string; readonly category: number; readonly evidence?: readonly string[] }[];
  readonly conversation: Readonly<Record<string, string | readonly PublishedTurn[]>>;
}

interface Audited {
  readonly question_id: string;
  readonly cited_evidence: readonly string[];
  readonly correct_evidence: readonly string[];
}

const HOURS_AND_DATE = /^(\d+):(\d+) (am|pm) on (\d+) (\w+), (\d+)$/;

/** The published conversations, without the questions whose evidence the audit corrects. A turn's shared picture is told by its caption. */
export function conversationsOf(published: string, audit: string): readonly Conversation[] {
  const wrong = new Set((JSON.parse(audit) as readonly Audited[]).filter(isWrong).map(({ question_id }) => question_id));
  return (JSON.parse(published) as readonly Published[]).map(({ qa, conversation }, number) => {
    const turns = Object.entries(conversation).flatMap(([session, said]) =>
      typeof said === 'string' ? [] : turnsOf(session, said, String(conversation[`${session}_date_time`])),
    );
    const ids = new Set(turns.map(({ id }) => id));
    const questions = qa.map(({ question, category, evidence = [] }, index) => ({
      id: `locomo_${number}_qa${index}`,
      text: question,
      category: CATEGORIES[category] ?? String(category),
      evidence: [...new Set(evidence.flatMap((cited) => cited.split(/[;\s]+/)))].filter((id) => ids.has(id)),
    }));
    const asked = questions.filter(({ id, evidence }) => evidence.length > 0 && !wrong.has(id));
    return { turns, questions: asked, leftOut: questions.filter(({ id }) => wrong.has(id)).length };
  });
}

function isWrong({ cited_evidence: cited, correct_evidence: correct }: Audited): boolean {
  return [...cited].sort().join() !== [...correct].sort().join();
}

function turnsOf(session: string, said: readonly PublishedTurn[], dateTime: string): readonly Turn[] {
  const start = instantOf(dateTime);
  return said.map(({ speaker, dia_id: id, text, blip_caption: caption }, index) => ({
    id,
    session,
    speaker,
    text: [text, ...(caption === undefined ? [] : [`[shares a picture: ${caption}]`])].join(' ').trim(),
    occurredAt: new Date(start + index * 1000),
  }));
}

function instantOf(dateTime: string): number {
  const [, hour, minute, half, day, month, year] = HOURS_AND_DATE.exec(dateTime) ?? [];
  return Date.parse(`${day} ${month} ${year} ${(Number(hour) % 12) + (half === 'pm' ? 12 : 0)}:${minute}:00 UTC`);
}

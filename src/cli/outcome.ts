import type { Bound, Closing, Outcome, Retraction, When } from '../index.ts';
import { CliError } from './cli-error.ts';
import { EXIT } from './exit-code.ts';
import { periodText } from './render/period-text.ts';
import { printable } from './render/printable.ts';
import { table } from './render/table.ts';
import type { Terminal } from './terminal.ts';

type ChangedFact = Retraction['opened'][number];

/** What an episode came to, with facts in the form of every other answer. */
export function outcomeDocument(outcome: Retraction & Partial<Pick<Outcome, 'state' | 'reason' | 'rejected'>>): object {
  const { episodeId, state, reason, rejected } = outcome;
  return {
    episodeId,
    ...(state === undefined ? {} : { state, reason }),
    opened: outcome.opened.map(shown),
    closed: outcome.closed.map(({ fact, by }) => ({ ...shown(fact), closedBy: by })),
    ...(rejected === undefined ? {} : { rejected }),
  };
}

/**
 * The same as lines: `+` what holds now or for longer, `-` what holds no more or for a shorter time.
 *
 * @param unclaimed what to say of facts that no claim closed, but that are told otherwise now, as under another name
 */
export function outcomeText(
  { episodeId, opened, closed, rejected = [] }: Retraction & Partial<Pick<Outcome, 'rejected'>>,
  { paint }: Terminal,
  unclaimed = 'told otherwise',
): string {
  const rows = [
    ...opened.map((fact) => ({ sign: '+', fact, why: '' })),
    ...closed.map(({ fact, by }) => ({ sign: '-', fact, why: by?.how ?? unclaimed })),
  ];
  const changes = table(
    rows,
    [
      { text: ({ sign, fact }) => `${sign} ${printable(fact.sentence)}`, style: ({ sign }) => (sign === '+' ? 'holds' : 'refuted') },
      { text: ({ fact }) => periodText(boundsOf(fact)) },
      { text: ({ why }) => why, style: () => 'doubtful' },
      { text: ({ fact }) => fact.id, style: () => 'faint' },
    ],
    { paint },
  );
  const refused = rejected.map(({ what, why }) => `! ${printable(what)}: ${printable(why)}`);
  return [changes === '' ? 'No fact changes.' : changes, ...refused, paint('faint', `episode ${episodeId}`)].join('\n');
}

/** @throws CliError `not-done` where the episode failed or states nothing that could be taken over */
export function checkOutcome({ episodeId, state, reason, claims, rejected }: Outcome): void {
  if (state === 'failed') throw new CliError('not-done', EXIT.failed, `episode ${episodeId} failed: ${reason}`);
  const [first] = rejected;
  if (first && claims.length === 0) throw new CliError('rejected', EXIT.usage, `${first.what} was rejected: ${first.why}.`);
}

function shown(fact: ChangedFact): object {
  const { id, subjectName, predicate, objectName, sentence, standing, disputed, claimIds, openedBy, closedBy } = fact;
  const bounds = boundsOf(fact);
  return {
    id,
    subject: subjectName,
    predicate,
    object: objectName,
    sentence,
    validAt: bounds.start?.at ?? null,
    invalidAt: bounds.end?.at ?? null,
    ...bounds,
    standing,
    disputed,
    claimIds,
    openedBy,
    closedBy: closedBy satisfies Closing | null,
  };
}

function boundsOf({ start, end }: ChangedFact): { start: When | null; end: When | null } {
  return { start: when(start), end: when(end) };
}

function when(bound: Bound | null): When | null {
  return bound && { at: new Date(bound.at), until: new Date(bound.until), precision: bound.precision, basis: bound.basis };
}

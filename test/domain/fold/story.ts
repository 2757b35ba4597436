import { type Basis, type Bound, boundAt, episodeBound, type Precision } from '../../../src/domain/bound.ts';
import type { Claim, Says } from '../../../src/domain/claim.ts';
import type { Fact, Standing } from '../../../src/domain/fact.ts';
import { foldSlot } from '../../../src/domain/fold/fold-slot.ts';
import type { Slot } from '../../../src/domain/fold/slot.ts';
import { parseInstant } from '../../../src/domain/instant.ts';

/** How a test says a claim. Dates are ISO texts whose length is their precision. */
interface Telling {
  /** When it was said; default: one day after the claim before it. */
  readonly said?: string;
  readonly from?: string | null;
  /** `holds` and `corrected`: the first day on which it no longer holds. `ended` and `not`: the unit in which it stopped. */
  readonly to?: string;
  readonly also?: boolean;
  readonly trust?: Claim['trust'];
  readonly predicate?: string;
  /** `corrected`: the old value. */
  readonly insteadOf?: string;
  /** `corrected` and `wrong`: the start of the run that is meant. */
  readonly run?: string;
}

export type Told = readonly [says: Says, object: string, telling?: Telling];

const PLAIN: Telling = {};

/** Claims by one speaker, each in an episode of its own; a claim without time words starts (or ends) when it was said. */
export function claims(...told: readonly Told[]): readonly Claim[] {
  let now = parseInstant('2000-01-01', 'story');
  return told.map(
    ([says, object, { said, from, to, also = false, trust = 'stated', predicate = 'works_at', insteadOf, run } = PLAIN], index): Claim => {
      now = said === undefined ? now + 86_400_000 : parseInstant(said, 'said');
      const ending = says === 'ended' || says === 'not';
      return {
        id: `c${index}`,
        episodeId: `e${index}`,
        position: 0,
        subject: 'ann',
        predicate,
        object,
        says,
        start: from ? bound(from) : says === 'holds' && from === undefined ? episodeBound(now) : null,
        end: to ? bound(to) : ending ? episodeBound(now) : null,
        saidAt: now,
        trust,
        also,
        meant:
          insteadOf || run ? { ...(insteadOf ? { object: insteadOf } : {}), ...(run ? { runStart: parseInstant(run, 'run') } : {}) } : null,
        quote: '',
      };
    },
  );
}

/** The accepted facts in order of time, as "Acme 2020 – 2022". */
export function periods(told: readonly Claim[], slot: Omit<Slot, 'claims'> = { cardinality: 'one' }): readonly string[] {
  return shown(foldSlot({ ...slot, claims: told }), 'accepted');
}

export function shown(facts: readonly Fact[], standing: Standing): readonly string[] {
  return facts
    .filter((fact) => fact.standing === standing)
    .map(({ object, start, end }) => `${object} ${text(start, '?')} – ${text(end, '')}`.trimEnd());
}

function bound(iso: string, basis: Basis = 'stated'): Bound {
  const precision = ({ 4: 'year', 7: 'month', 10: 'day' } as const satisfies Record<number, Precision>)[iso.length as 4];
  return boundAt(parseInstant(iso, 'bound'), precision, basis);
}

/** As exact as the bound is known; a bound by the time of saying is a day here, since stories count in days. */
function text(at: Bound | null, none: string): string {
  if (at === null) return none;
  const letters = { year: 4, month: 7, week: 10, day: 10, hour: 10, minute: 10, second: 10 }[at.precision];
  const iso = new Date(at.at).toISOString();
  const startsUnit = at.precision !== 'year' || iso.slice(5, 10) === '01-01';
  return startsUnit ? iso.slice(0, letters) : iso.slice(0, 10);
}

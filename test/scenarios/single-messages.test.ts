import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import { entityKey } from '../../src/domain/entity-key.ts';
import { openMemory } from '../../src/index.ts';
import { Ontology } from '../../src/resolution/ontology.ts';
import type { GoldClaim } from './gold-extractor.ts';
import { type RecordedAnswer, recordedExtractor } from './recorded-extractor.ts';
import { haveScenarios, readScenario } from './scenario-files.ts';

interface SingleMessage extends RecordedAnswer {
  readonly id: string;
  readonly speaker: string;
  readonly at: string;
  readonly text: string;
  readonly claims: readonly (GoldClaim & { readonly optional?: boolean })[];
}

/** Gold writes this name in English; names stay as written. */
const AS_WRITTEN: Readonly<Record<string, string>> = { Kyoto: '京都' };

const { messages } = haveScenarios ? readScenario<{ messages: readonly SingleMessage[] }>('single-messages.json') : { messages: [] };
const ontology = new Ontology();

function meets(claim: Claim, gold: GoldClaim): boolean {
  // "I'm between jobs" may end every job or deny every job: both close what is open.
  const saysSo = claim.says === gold.says || (gold.object === 'any' && gold.says === 'not' && claim.says === 'ended');
  return (
    saysSo &&
    ontology.definition(claim.predicate).name === ontology.definition(gold.predicate).name &&
    meetsObject(claim.object, gold.object) &&
    claim.trust === (gold.trust ?? 'stated') &&
    meetsBound(claim.start?.at, gold.start) &&
    meetsBound(claim.end?.at, gold.end)
  );
}

/** In gold `x` stands for an object that can be worded in many ways. */
function meetsObject(key: string, gold: string): boolean {
  if (gold === 'x') return true;
  if (gold === 'any') return key === '*' || key === 'yes';
  return [gold, AS_WRITTEN[gold] ?? gold].some((name) => key.includes(entityKey(name)));
}

/** A state ends after the unit that gold names, an ending lies at the unit's start. */
function meetsBound(at: number | undefined, gold: string | null): boolean {
  if (gold === null) return true;
  return at !== undefined && [at, at - 1].some((instant) => new Date(instant).toISOString().startsWith(gold));
}

describe.skipIf(!haveScenarios)('single messages, as a model was recorded to read them', () => {
  it.each(messages)('$id $text', async (message) => {
    const { id, speaker, text, at } = message;
    const memory = await openMemory({ extractor: recordedExtractor(new Map([[id, message]])), clock: { now: () => Date.parse(at) } });
    const { done } = await memory.ingest({ id, speaker, text, occurredAt: at }, { wait: true });
    const { state, reason, claims } = await done;
    expect([state, reason]).toEqual(['done', null]);
    for (const gold of message.claims.filter(({ optional }) => !optional)) {
      const said = claims.map(
        ({ subject, predicate, object, says, start, end, trust }) =>
          `${subject} ${predicate} ${object} ${says} ${trust} ${start && new Date(start.at).toISOString()} ${end && new Date(end.at).toISOString()}`,
      );
      expect(
        claims.some((claim) => meets(claim, gold)),
        `${JSON.stringify(gold)} is not among:\n${said.join('\n')}`,
      ).toBe(true);
    }
    if (message.claims.length === 0) expect(claims).toEqual([]);
  });
});

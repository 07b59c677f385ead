import { describe, expect, test } from 'vitest';
import { evolveReferences, noReferences, referenceKey } from '../../../../domain/case/opening/references.ts';
import type { CaseId } from '../../../../domain/ids.ts';
import { drafted, known, openCommand, Story } from '../../../support/case-story.ts';

const other = 'k0000invented0other' as CaseId;
const heldBy = (holder: CaseId | null) => ({ ...known, references: { holder: () => holder } });

test.each([
  ['INV-1', 'inv-1'],
  ['INV-1', '  INV - 1\t'],
  ['INV-1', '\u00a0INV-1'],
  ['ＩＮＶ-1', 'INV-1'],
  ['INV\u200d-1', 'INV-1'],
  ['INV-1\u200c\ufe0f\u034f', 'INV-1'],
])('%j and %j are one reference', (one, same) => expect(referenceKey(one)).toBe(referenceKey(same)));

test.each([
  ['INV-1', 'INV-10'],
  ['INV-1', 'INV.1'],
])('%j and %j are two', (one, another) => expect(referenceKey(one)).not.toBe(referenceKey(another)));

describe('a reference that another open case has', () => {
  test('opens no case', () => {
    const story = new Story();
    story.known = heldBy(other);
    expect(story.ask('ada', openCommand).refused).toBe('reference-taken');
    story.known = heldBy(null);
    expect(story.ask('ada', openCommand).events).toEqual(['opened', 'called']);
  });

  test('is not written on a draft, which keeps its own whatever else of it changes', () => {
    const story = drafted();
    const { facts } = openCommand;
    story.known = heldBy(other);
    expect(story.ask('ada', { do: 'describe', reference: 'INV-2', type: 'initial', facts }).refused).toBe('reference-taken');
    expect(story.conference.reference).toBe('INV-1');
    story.known = heldBy(openCommand.id as CaseId);
    expect(story.ask('ada', { do: 'describe', reference: 'INV-1', type: 'review', facts }).events).toEqual(['described']);
  });
});

test('a claim is let go by the case that has it, and by no other', () => {
  const [mine, name] = [openCommand.id as CaseId, 'hash'];
  const held = evolveReferences(noReferences, { event: 'claimed', name, case: mine });
  expect(evolveReferences(held, { event: 'released', name, case: other })).toEqual(held);
  expect(evolveReferences(held, { event: 'released', name, case: mine })).toEqual(noReferences);
});

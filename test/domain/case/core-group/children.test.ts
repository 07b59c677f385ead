import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { coreGroupCard } from '../../../../cards/meeting/core-group/core-group-card.ts';
import type { FormRef } from '../../../../cards/model.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import type { Procedure } from '../../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { convened, known, noon, type Story } from '../../../support/case-story.ts';
import { childPlan } from '../../../support/conference/family-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const c1 = 'c1' as ChildId;

/** The conference was held, and Sam, who leads, called the core group with Pia and Tom. The first child is twelve by then. */
function called(procedure: Procedure = forthValley): Story {
  const story = convened();
  story.known = { ...known, procedure };
  story.ask('ada', { do: 'correct-child', child: c1, is: { born: '2014-05-04' } });
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  story.at = noon('2026-12-16');
  story.meeting = 'g1';
  const when = { date: '2026-12-22', time: '14:00', place: 'Invented Room' };
  return story.ask('sam', { do: 'call-core-group', when, people: [id('pia'), id('tom')] });
}
function scene(story: Story, who: Name) {
  const found = sceneOf(story.known.directory, story.state, id(who), story.at, story.meeting) ?? expect.unreachable();
  return { ...found, procedure: story.known.procedure };
}
const ref = (story: Story, form: FormRef['form'], about?: string): FormRef => {
  return { form, of: story.convened.id, meeting: story.meeting, ...(about === undefined ? {} : { about }) };
};
const form = (story: Story, who: Name, name: FormRef['form'], about?: string) =>
  JSON.stringify(formFor(ref(story, name, about), scene(story, who)));
const card = (story: Story) => JSON.stringify(coreGroupCard(scene(story, 'sam')));
const says = (more: object = {}) =>
  ({ do: 'plan-child', child: c1, plan: { ...childPlan, advocate: 'to-ask', ...more } }) as const;

test('of a core group too it is said whether each child is invited, with reasons for and against, and who tells it (FV-P6)', () => {
  const story = called();
  expect(card(story)).toContain('Nobody has said yet whether 1 child comes, and why: please say so in Details.');
  const asks = form(story, 'sam', 'child-plan', c1);
  expect(asks).toContain('At their age it is considered whether to invite them (12 or over); reasons are recorded either way.');
  expect(asks).not.toMatch(/advocate/i);
  const values = {
    invited: 'no',
    comes: 'no',
    wish: 'wants',
    tells: 'social-worker',
    views: 'social-worker',
    'tell-by': '2026-12-21',
  };
  const read = (more: object) => readForm(ref(story, 'child-plan', c1), { ...values, ...more }, scene(story, 'sam'), () => '');
  expect(read({ reasons: [] })).toMatchObject({ problems: { reasons: expect.any(String) } });
  expect(read({ reasons: ['distress'] })).toMatchObject({ command: { do: 'plan-child', plan: { reasons: ['distress'] } } });
  expect(story.ask('sam', says({ invited: false, comes: 'no', reasons: [] })).refused).toBe('incomplete');
  expect(story.ask('sam', says({ invited: false, comes: 'no', reasons: ['distress'], tellBy: '2026-12-21' })).events).toEqual([
    'child-planned',
  ]);
  expect(card(story)).not.toContain('Nobody has said yet');
  expect(
    story.told.map(({ item }) => item.item === 'card' && item.card),
    'whoever holds it sees that',
  ).toContain('core-group');
  expect(form(story, 'sam', 'details')).toMatch(/Child 1[\s\S]*Not invited[\s\S]*hearing it would do harm[\s\S]*Mon 21 Dec 2026/);
  // Of the conference nothing is changed by it, nor of the next core group.
  expect(story.state.meetings.k1?.participation.children[c1]).toBeUndefined();
});

test('by whoever holds it and whoever leads, until it is over; members and the administrator read nothing of it (FV-P6, Q-3)', () => {
  const story = called().ask('sam', says({ words: 'planted words' }));
  for (const who of ['pia', 'tom', 'ada'] as const) {
    expect(story.ask(who, says()).refused).toBe('not-yours');
    expect(form(story, who, 'details')).not.toMatch(/planted|The children at this meeting/);
    expect(form(story, who, 'child-plan', c1)).toBe('null');
  }
  expect(form(story, 'sam', 'details')).toContain('planted words');
  expect(card(story)).not.toContain('planted');
  story.ask('sam', { do: 'hand-meeting', to: id('tom') });
  expect(story.ask('tom', says({ wish: 'does-not' })).events).toEqual(['child-planned']);
});

test('a younger child who asks is helped to come; where the document asks nothing of core groups no card asks it', () => {
  const story = called().ask('ada', { do: 'correct-child', child: c1, is: { born: '2018-05-04' } });
  expect(form(story, 'sam', 'child-plan', c1)).toContain(
    'Younger than 12: a child who asks is helped to come, even for part of it.',
  );
  expect(story.ask('sam', says({ comes: 'part', reasons: ['asks'] })).events).toEqual(['child-planned']);
  const other = called(stokeOnTrent);
  expect(card(other)).not.toContain('Nobody has said yet whether');
  expect(form(other, 'sam', 'details')).toContain('The children at this meeting');
});

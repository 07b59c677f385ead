import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { formFor } from '../../../../cards/registry.ts';
import type { ChangeId } from '../../../../domain/case/change/shape.ts';
import { isShutOut } from '../../../../domain/case/need-to-know/named.ts';
import type { CaseId } from '../../../../domain/ids.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { convened, drafted, known, noon, openCommand, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../../support/conference/deciding.ts';
import { moves } from '../../../support/conference/moved-child.ts';
import { id } from '../../../support/invented-partnership.ts';
import { namesIn } from '../../../support/story/readers-told.ts';

const of = openCommand.id as CaseId;
const told = (story: Story) => [...namesIn(story.told)];
const meeting = (who: string) => `${who}: card/${of}/k1/meeting`;

test('whoever makes a list and the chair who agrees it, when somebody else says that the children go to one school', () => {
  const draft = drafted().ask('ada', { do: 'add-child', nth: 2, child: { born: '2015-05-04' } });
  const said = { do: 'say-schools', schools: 1 } as const;
  expect(told(draft.ask('ada', said))).toContain(meeting(id('ada')));
  const proposed = drafted().ask('ada', { do: 'add-child', nth: 2, child: { born: '2015-05-04' } });
  proposed.ask('ada', { do: 'propose' }).ask('cleo', said);
  expect(told(proposed)).toEqual(expect.arrayContaining([meeting(id('ada')), meeting(id('cleo'))]));
});

test('everybody whose card says that no parent is entered, when the first one is', () => {
  const story = convened().ask('sam', { do: 'add-adult', nth: 0, adult: { kind: 'parent', children: [c1] } });
  for (const who of ['sam', 'ada', 'cleo'] as const) expect(told(story), who).toContain(meeting(id(who)));
});

test('whoever was told of another chair, when the reference in its title is corrected', () => {
  const story = drafted()
    .ask('ada', { do: 'propose' })
    .ask('ada', { do: 'set-chair', chair: id('carl') });
  expect(told(story)).toContain(`${id('cleo')}: notices chair-changed`);
  story.ask('ada', { do: 'describe', reference: 'INV-2', type: 'initial', facts: openCommand.facts });
  expect(told(story)).toContain(`${id('cleo')}: notices chair-changed`);
});

test('whoever was asked to counter-sign a report and is on no list, when the case is for named people alone (Q-5)', () => {
  const story = convened();
  story.known = { ...known, procedure: stokeOnTrent };
  story.ask('sam', { do: 'ask-counter-sign', manager: id('dora') });
  expect(told(story)).toContain(meeting(id('dora')));
  story.ask('cleo', { do: 'set-sensitive' });
  expect(isShutOut(story.state, known.directory.people.get(id('dora')))).toBe(true);
  expect(told(story)).toContain(meeting(id('dora')));
  expect(told(story.ask('cleo', { do: 'clear-sensitive' }))).toContain(meeting(id('dora')));
});

test('everybody who reads who has acknowledged a change, when the case is kept from whoever did', () => {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  const change = 'x00000000001' as ChangeId;
  story.ask('tom', { do: 'tell-change', id: change, kind: 'change', text: 'invented' });
  story.ask('cleo', { do: 'acknowledge-change', change, contingency: false, forward: false, words: '' });
  story.ask('una', { do: 'bar', people: [id('cleo')], agencies: [] });
  for (const who of ['tom', 'sam'] as const) expect(told(story), who).toContain(`${id(who)}: card/${of}/change`);
});

test('whoever has a digest, when there is something to do of a child’s move before anybody is invited', () => {
  const story = drafted().ask('ada', moves({ way: 'in', on: '2026-12-03', known: '2026-12-01' }));
  expect(story.events).toEqual(['child-move-said']);
  expect(told(story)).toContain(`${id('ada')}: digest`);
});

test('whoever was to chair one that is withdrawn, of whom it is kept from: what they were told opens nothing any more', () => {
  const story = drafted().ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'bar', people: [id('pia')], agencies: [] });
  story.ask('ada', { do: 'cancel', why: 'invented' });
  expect(told(story)).toContain(`${id('cleo')}: notices taken-off`);
  expect(story.press('cleo', { do: 'read-barred' }).refused).toBe('not-yours');
  const details = sceneOf(known.directory, story.state, id('cleo'), story.at, 'k1') ?? expect.unreachable();
  expect(JSON.stringify(formFor({ form: 'details', of, meeting: 'k1' }, details))).not.toContain('"barred"');
});

test('a manager of the unit reads in Details where and who, and neither what was decided nor the way to it (Q-3)', () => {
  const story = decide(decide(inRoom(), c1), c2);
  const details = (who: 'una' | 'ada' | 'cleo' | 'pia') =>
    JSON.stringify(
      formFor(
        { form: 'details', of, meeting: 'k1' },
        sceneOf(known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable(),
      ),
    );
  expect(story.press('una', { do: 'read-details', meeting: 'k1' }).refused).toBeUndefined();
  expect(details('una')).not.toMatch(/What was decided|"decisions"|At risk/);
  expect(story.press('una', { do: 'read-decision', meeting: 'k1' }).refused).toBe('not-yours');
  for (const who of ['ada', 'cleo', 'pia'] as const) expect(details(who), who).toMatch(/"decisions"/);
});

import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import type { Values } from '../../../../cards/building/values.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { localDay, localTime } from '../../../../domain/calendar/london.ts';
import { shownIn } from '../../../../domain/case/showing.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { convened, noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom, nextHeld } from '../../../support/conference/deciding.ts';
import { id } from '../../../support/invented-partnership.ts';

const day = (date: string) => ({ date, time: '14:00', place: 'Invented Room' });
const calls = (date: string) => ({ do: 'call-core-group', when: day(date), people: [id('pia'), id('tom')] }) as const;

test('whoever cancels is asked who holds it instead, and shown by when it is to be held (BU-T6)', () => {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  story.at = noon('2026-12-16');
  story.meeting = 'g1';
  story.ask('sam', calls('2026-12-22'));
  story.at = noon('2026-12-23');
  story.ask('sam', { do: 'take-register', present: [id('tom')] });
  story.meeting = 'g2';
  expect(story.ask('sam', calls('2027-01-20')).events).toEqual(['core-group-called']);
  const scene = sceneOf(story.known.directory, story.state, id('sam'), story.at, 'g2') ?? expect.unreachable();
  const form = formFor({ form: 'cancel', of: scene.state.id, meeting: 'g2' }, scene) ?? expect.unreachable();
  // Six weeks from the one that was held.
  expect(JSON.stringify(form.intro)).toContain('Tue 2 Feb 2027');
  expect(form.fields.map((one) => [one.name, one.required])).toEqual([['holder', true]]);
  const ref = { form: 'cancel', of: scene.state.id, meeting: 'g2' } as const;
  const sent = (values: Values) => readForm(ref, values, scene, () => '');
  // Of whoever lets nobody hold it instead, and of nobody else, why is asked.
  const why = sent({ holder: '*' });
  const asked = formFor(ref, scene, 'problems' in why ? why.problems : {}, { holder: '*' });
  expect(asked?.fields.map((one) => [one.name, one.required])).toEqual([
    ['holder', true],
    ['why', true],
  ]);
  expect(sent({ holder: '*', why: '' })).toHaveProperty('problems.why');
  expect(sent({ holder: '*', why: 'invented' })).toEqual({ command: { do: 'cancel', why: 'invented' } });
  expect(sent({ holder: id('tom') })).toEqual({ command: { do: 'hand-meeting', to: id('tom') } });
});

test('the first one is asked of whoever leads, and late on the working day after fifteen days, to chair and unit manager too, until it has met (FV-T12)', () => {
  const story = decide(decide(inRoom(forthValley), c1), c2);
  const heard = (of: Story) =>
    shownIn(of.state, of.known).flatMap(({ to, card, meeting, turnings, notBefore }) =>
      card === 'core-group' && meeting === undefined
        ? [[to, (turnings.length > 0 ? turnings.map(({ at }) => at) : [notBefore ?? 0]).map((at) => new Date(at).toISOString())]]
        : [],
    );
  // Held on 15 December: fifteen days are 30 December.
  const late = '2026-12-31T09:00:00.000Z';
  expect(heard(story)).toEqual([
    [id('sam'), ['2026-12-22T09:00:00.000Z', '2026-12-31T00:00:00.000Z', late]],
    [id('cleo'), [late]],
    [id('una'), [late]],
  ]);
  story.at = noon('2026-12-16');
  story.meeting = 'g1';
  story.ask('sam', calls('2026-12-22'));
  story.at = noon('2026-12-23');
  story.ask('sam', { do: 'take-register', present: [id('tom')] });
  // Held, it is not late any more; the next is, four weeks after it while the area has set no interval.
  const next = '2027-01-20T09:00:00.000Z';
  expect(heard(story)).toEqual([
    // Before that whoever leads is asked for it on the card of the meeting that was held.
    [id('sam'), ['2027-01-20T00:00:00.000Z', next]],
    [id('cleo'), [next]],
    [id('una'), [next]],
  ]);
});

test('after the review that ends every plan whoever leads calls the core group once more, and it is late after six weeks (FV-T7)', () => {
  const story = decide(decide(inRoom(forthValley), c1), c2).ask('cleo', { do: 'close' });
  nextHeld(story);
  for (const child of [c1, c2]) decide(story, child, { outcome: 'not-at-risk', categories: [] });
  const asked = (of: Story) =>
    shownIn(of.state, of.known).flatMap(({ to, card, meeting, turnings }) =>
      card === 'core-group' && meeting === undefined && to === id('sam')
        ? [turnings.map(({ at }) => `${isoFromDay(localDay(at))} ${localTime(at)}`)]
        : [],
    );
  // It is asked for again; 5 January and six weeks; then at midnight the card says so, and it comes down as the next working day opens.
  expect(asked(story)).toEqual([['2027-01-12 09:00', '2027-02-17 00:00', '2027-02-17 09:00']]);
  story.at = noon('2027-01-06');
  story.meeting = 'g1';
  expect(story.ask('sam', calls('2027-01-20')).events).toEqual(['core-group-called']);
  story.at = noon('2027-01-21');
  story.ask('sam', { do: 'take-register', present: [id('tom')] });
  expect(asked(story).flat()).not.toContain('2027-02-17 09:00');
  // It was the last: none follows it, by the interval of those before.
  expect(asked(story)).toEqual([]);
  story.at = noon('2027-06-01');
  expect(asked(story)).toEqual([]);
});

test('where the conference said that a core group meets before the discharge, whoever calls one reads so until it has met since the birth (FV-B1)', () => {
  const story = decide(decide(inRoom(forthValley), c1), c2);
  const form = (meeting: 'g1' | 'g2' | 'g3') => {
    const scene = sceneOf(story.known.directory, { ...story.state }, id('sam'), story.at, 'k1') ?? expect.unreachable();
    return JSON.stringify(formFor({ form: 'call-core-group', of: scene.state.id, meeting }, scene));
  };
  const says = (unborn: object) =>
    story.ask('cleo', { do: 'say-follows', child: c2, help: null, lead: null, words: '', unborn } as never);
  expect(form('g1')).not.toContain('leaves hospital');
  expect(says({ home: false, order: false, 'core-group': true }).events).toEqual(['follows-said']);
  expect(form('g1')).toContain('As the conference said, the core group meets before Unborn 2 leaves hospital.');
  says({ home: false, order: false, 'core-group': false });
  expect(form('g1')).not.toContain('leaves hospital');
  says({ home: false, order: false, 'core-group': true });
  story.at = noon('2026-12-16');
  story.meeting = 'g1';
  story.ask('sam', calls('2026-12-22'));
  story.at = noon('2026-12-23');
  expect(story.ask('sam', { do: 'take-register', present: [id('tom')] }).events).toContain('register-taken');
  expect(form('g2')).toContain('before Unborn 2 leaves hospital.');
  story.ask('ada', { do: 'correct-child', child: c2, is: { born: '2026-12-22' } });
  // It met on the day of the birth.
  expect(form('g2')).not.toContain('leaves hospital');
  expect(form('g2')).toContain('"call-core-group"');
  story.ask('ada', { do: 'correct-child', child: c2, is: { born: '2026-12-23' } });
  expect(form('g2')).toContain('before Child 2 leaves hospital.');
  story.at = noon('2026-12-24');
  story.meeting = 'g2';
  story.ask('sam', calls('2026-12-29'));
  story.at = noon('2026-12-30');
  expect(story.ask('sam', { do: 'take-register', present: [id('tom')] }).events).toContain('register-taken');
  expect(form('g3')).not.toContain('leaves hospital');
  expect(form('g3')).toContain('"call-core-group"');
});

import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { meetingCard } from '../../../cards/meeting/meeting-card.ts';
import { formFor, readForm } from '../../../cards/registry.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import { convened, drafted, known, placing, type Story, scaling } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';
import { buttonsOn, wordsOn } from '../words-on.ts';

type Who = keyof typeof people;
const start = Date.parse('2026-12-15T10:00:00Z');
const never = () => expect.unreachable('nothing is sealed');
const scene = (story: Story, who: Who) =>
  sceneOf(known.directory, story.state, id(who), story.at, story.meeting) ?? expect.unreachable('no scene');
const of = (story: Story, form: 'close' | 'manage' | 'hand-on' | 'register' | 'details', about?: string) =>
  ({ form, of: story.conference.id, meeting: story.meeting, ...(about === undefined ? {} : { about }) }) as const;
const opened = (story: Story, who: Who, form: Parameters<typeof of>[1], about?: string) =>
  formFor(of(story, form, about), scene(story, who)) ?? expect.unreachable('no form');
const buttons = (story: Story, who: Who) => buttonsOn(meetingCard(scene(story, who)) ?? expect.unreachable());

describe('the register of all who said yes', () => {
  function late(): Story {
    const story = convened();
    for (const who of ['sam', 'pia', 'tom', 'gus'] as const) story.ask(who, { do: 'attend', how: 'in-person' });
    story.at = start;
    story.ask('tom', { do: 'change-on-the-day', to: 'late' });
    return story.ask('gus', { do: 'change-on-the-day', to: 'phone' });
  }

  test('leaves out who is late, names them as late, and takes in who is by phone', () => {
    const story = late();
    expect(wordsOn(opened(story, 'cleo', 'register'))).not.toMatch(/All 4/);
    expect(JSON.stringify(opened(story, 'cleo', 'register').fields)).toContain('All 3 who come on time are here');
    const read = readForm(of(story, 'register'), { all: 'yes' }, scene(story, 'cleo'), never);
    if (!('form' in read)) return expect.unreachable();
    const field = read.form.fields.find(({ name }) => name === 'present');
    expect([field?.start ?? []].flat().toSorted()).toEqual([id('sam'), id('pia'), id('gus')].toSorted());
    expect(wordsOn(read.form)).toMatch(/Left out, since they are running late: Tom Invented\./);
  });

  test('once they are here they are nobody’s late', () => {
    const story = late().ask('cleo', { do: 'take-register', present: [id('tom')] });
    const read = readForm(of(story, 'register'), { all: 'yes', present: id('tom') }, scene(story, 'cleo'), never);
    if (!('form' in read)) return expect.unreachable();
    expect(wordsOn(read.form)).not.toContain('Left out');
  });
});

describe('the register before the start', () => {
  const sent = (story: Story, about: string) =>
    readForm(of(story, 'register', about), { present: id('sam') }, scene(story, 'cleo'), never);

  test('says before the day when it is taken, and asks once more on the day', () => {
    const story = convened();
    const before = opened(story, 'cleo', 'register');
    expect([before.fields, before.submit]).toEqual([[], '']);
    expect(wordsOn(before)).toMatch(/taken on the day: Tue 15 Dec 2026/);
    story.at = start - 60_000;
    const again = sent(story, '0');
    if (!('form' in again)) return expect.unreachable();
    expect(wordsOn(again.form)).toMatch(/It starts at 10:00\. Is whoever is ticked here already/);
    expect(again.form.fields[0]?.start).toEqual([id('sam')]);
    expect(sent(story, again.form.ref.about ?? '')).toMatchObject({ command: { present: [id('sam')], seen: 0 } });
    story.at = start;
    expect(sent(story, '0')).toMatchObject({ command: { present: [id('sam')], seen: 0 } });
  });
});

describe('the undertaking (ST-P6)', () => {
  const accept = 'I accept the undertaking';
  const sorry = { do: 'apologise', report: 'comes', reason: 'not-involved', line: '' } as const;

  test('is accepted by whoever cannot come and is asked for a report, who then reads which child it is about (GP-P5)', () => {
    const story = convened().ask('gus', sorry);
    expect(wordsOn(opened(story, 'gus', 'details'))).toMatch(/once you have accepted the confidentiality undertaking/);
    expect(buttons(story, 'gus')).toContain(accept);
    // Whoever comes accepts it with saying so, and whoever sends somebody takes no part.
    expect(buttons(story, 'sam')).not.toContain(accept);
    story.ask('sam', { do: 'send-deputy', deputy: { name: 'Somebody' } });
    expect(buttons(story, 'sam')).not.toContain(accept);
    story.ask('gus', { do: 'accept-undertaking' });
    expect(buttons(story, 'gus')).not.toContain(accept);
    expect(wordsOn(opened(story, 'gus', 'details'))).not.toMatch(/once you have accepted/);
  });

  test('and, once it has begun, by whoever may still come in and place; not of what is over', () => {
    const story = scaling();
    expect(buttons(story, 'gus')).toContain(accept);
    story.press('cleo', { do: 'take-register', present: [id('sam'), id('gus')] });
    expect(buttons(story, 'gus')).toContain(accept);
    expect(story.ask('gus', { do: 'accept-undertaking' }).ask('gus', placing('gus', 5)).refused).toBeUndefined();
    const over = convened().ask('gus', sorry).ask('cleo', { do: 'cancel', why: 'x' });
    expect(buttons(over, 'gus')).not.toContain(accept);
  });
});

describe('a round that was opened by mistake', () => {
  test('leaves Give an action and Close within reach, whether or not somebody has placed', () => {
    const story = scaling();
    expect(buttons(story, 'cleo')).toEqual(expect.arrayContaining(['Give an action', 'Close the conference']));
    expect(opened(story, 'cleo', 'close').submit).toBe('Close it');
    story.ask('sam', placing('sam', 4));
    expect(buttons(story, 'cleo')).toEqual(expect.arrayContaining(['Give an action', 'Close the conference', 'Reveal']));
    expect(buttons(story, 'cleo')).not.toContain('Take the round back');
    const form = opened(story, 'cleo', 'close');
    expect(form).toMatchObject({ fields: [], submit: '' });
    expect(wordsOn(form)).toMatch(/Round 1 of the scale is open[\s\S]*Reveal the round, then close/);
    expect(wordsOn(opened(story, 'ada', 'close'))).toMatch(/The chair reveals the round first/);
    expect(story.ask('cleo', { do: 'reveal', seen: 1 }).events).toContain('revealed');
    expect(story.ask('cleo', { do: 'close' }).events).toEqual(['closed']);
  });
});

describe('an action that is somebody else’s', () => {
  const given = (story: Story) => story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'x', why: 'y', due: '2027-01-04' });
  const a1 = 'a1' as ActionId;

  test('the form to hand it on says who can be chosen, and leads the chair to invite somebody', () => {
    const form = opened(given(convened()), 'cleo', 'hand-on', a1);
    expect(wordsOn(form)).toMatch(/For somebody else, invite them first\.\nAdd people/);
    const story = given(scaling());
    story.ask('cleo', { do: 'cancel-round', round: 1 }).ask('cleo', { do: 'close' });
    const closed = wordsOn(opened(story, 'cleo', 'hand-on', a1));
    expect(closed).toMatch(/once they are invited to the next conference/);
    expect(closed).not.toContain('Add people');
  });
});

describe('a case that has the reference already', () => {
  const ways = (story: Story) =>
    opened(story, 'ada', 'manage').intro.flatMap((one) =>
      one.block === 'row' && 'opens' in one.button ? [`${one.button.opens.form} ${one.button.opens.meeting}`] : [],
    );

  test('leads to what it is, to its draft, and once its latest conference is over to the next one', () => {
    expect(ways(convened())).toContain('details k1');
    expect(ways(convened())).not.toContain('call k2');
    expect(ways(drafted())).toEqual(expect.arrayContaining(['details k1', 'when k1', 'invite k1']));
    const story = convened().ask('ada', { do: 'cancel', why: 'x' });
    expect(ways(story)).toEqual(expect.arrayContaining(['details k1', 'call k2']));
    expect(ways(story)).not.toContain('when k1');
  });

  test('cancelled twice, the newest card of it has the next one, and the one before has not', () => {
    const story = convened().ask('ada', { do: 'cancel', why: 'x' });
    story.meeting = 'k2';
    story.ask('ada', { do: 'call', type: 'initial', people: [] }).ask('ada', { do: 'cancel', why: 'y' });
    expect(buttons(story, 'ada')).toContain('Call the next conference');
    story.meeting = 'k1';
    expect(buttons(story, 'ada')).not.toContain('Call the next conference');
  });
});

test('where the procedure lets the minute-taker help they have a screen of the day: the register and the running order, no numbers, quorum or decision', () => {
  const story = convened().ask('ada', { do: 'set-minute-taker', person: id('mina') });
  story.at = start;
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia')] }).ask('cleo', { do: 'open-scale' });
  const under = (helps: boolean) => {
    const own = scene(story, 'mina');
    return meetingCard({ ...own, procedure: { ...own.procedure, minuteTakerHelps: helps } }) ?? expect.unreachable();
  };
  const card = under(true);
  expect(wordsOn(card)).toMatch(/Here: 2 people[\s\S]*You can take the register and keep the running order\./);
  expect(buttonsOn(card)).toEqual(expect.arrayContaining(['Change the register', 'Done', 'Say how', 'Heard, read out']));
  const chairs = buttons(story, 'cleo');
  for (const label of ['Enter', 'Record it', 'Take the round back', 'Close the conference']) {
    expect(chairs).toContain(label);
    expect(buttonsOn(card)).not.toContain(label);
  }
  expect(wordsOn(card)).not.toMatch(/quorum|placed/i);
  expect(buttonsOn(under(false))).not.toEqual(expect.arrayContaining(['Done']));
});

import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { meetingCard } from '../../../../cards/meeting/meeting-card.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import type { BareCommand } from '../../../../domain/case/case.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { convened, known, noon, placing, type Story, scaling } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const c1 = 'c1' as ChildId;
const onTheDay = (): Story => {
  const story = convened();
  story.at = noon('2026-12-15');
  return story;
};
const answers = (story: Story) => story.state.meetings.k1?.answers ?? {};

describe('the undertaking (ST-P6)', () => {
  test('comes before a number and before the line, by their own press or on paper', () => {
    const story = onTheDay().press('cleo', { do: 'take-register', present: [id('sam'), id('pia')] });
    story.ask('cleo', { do: 'open-scale' });
    expect(story.ask('sam', placing('sam', 5)).refused).toBe('undertaking-first');
    const blob = { person: id('pia'), blob: 'invented' };
    expect(story.ask('cleo', { do: 'place-room', round: 1, child: c1, blobs: [blob] }).refused).toBe('undertaking-first');
    expect(story.ask('sam', { do: 'accept-undertaking' }).events).toEqual(['undertaking-accepted']);
    expect(story.ask('sam', { do: 'accept-undertaking' }).events).toEqual([]);
    expect(story.ask('sam', placing('sam', 5)).events).toEqual(['placed']);
    expect(story.ask('cleo', { do: 'undertaking-signed', people: [id('pia'), id('sam')] }).last).toMatchObject({
      events: [{ event: 'undertaking-taken', people: [id('pia')] }],
    });
    expect(story.ask('cleo', { do: 'place-room', round: 1, child: c1, blobs: [blob] }).events).toEqual(['placed']);
  });

  test('is said where views are entered from a sheet, and whoever has not accepted it is not among those whose view can be (Q-23)', () => {
    const story = onTheDay().press('cleo', { do: 'take-register', present: [id('sam'), id('pia')] });
    story.ask('sam', { do: 'accept-undertaking' }).ask('cleo', { do: 'open-views' });
    const scene = () => sceneOf(known.directory, story.state, id('cleo'), story.at, 'k1') ?? expect.unreachable();
    const form = () => JSON.stringify(formFor({ form: 'enter-view-who', of: story.conference.id, meeting: 'k1' }, scene()));
    expect(form()).toMatch(/Have not accepted the confidentiality undertaking yet: 1 person[\s\S]*Sam Invented/);
    expect(form()).not.toContain('Pia');
    story.ask('cleo', { do: 'undertaking-signed', people: [id('pia')] });
    expect(form()).toMatch(/Pia Invented/);
    expect(form()).not.toMatch(/undertaking/);
  });

  test('that was entered by mistake is taken back by whoever entered it, and by nobody else; Details says how each was accepted', () => {
    const story = onTheDay().press('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] });
    story.ask('tom', { do: 'accept-undertaking' }).ask('cleo', { do: 'undertaking-signed', people: [id('pia'), id('sam')] });
    const scene = () => sceneOf(known.directory, story.state, id('cleo'), story.at, 'k1') ?? expect.unreachable();
    const card = () => JSON.stringify(meetingCard(scene()));
    const details = () => JSON.stringify(formFor({ form: 'details', of: story.conference.id, meeting: 'k1' }, scene()));
    expect(card()).toContain('Undertaking on paper, as you entered it: 2 people.');
    expect(details()).toMatch(/Pia Invented[^"]*; undertaking accepted on paper, entered by Cleo Invented/);
    expect(details()).toMatch(/Tom Invented[^"]*; undertaking accepted by their own tap/);
    const ref = { form: 'undertakings', of: story.conference.id, meeting: 'k1' } as const;
    const read = readForm(ref, { not: id('pia') }, scene(), () => expect.unreachable());
    if (!('command' in read)) return expect.unreachable();
    expect(story.ask('cleo', { do: 'undertaking-signed', people: [], not: [id('tom')] }).refused, 'their own tap').toBe(
      'not-yours',
    );
    const { state } = story;
    story.ask('ada', { do: 'set-chair', chair: id('carl') });
    expect(story.ask('carl', read.command as BareCommand).refused, 'another hand').toBe('not-yours');
    story.state = state;
    expect(story.ask('cleo', read.command as BareCommand).events).toEqual(['undertaking-not-taken']);
    expect(answers(story)[id('pia')]?.undertaking).toBeUndefined();
    expect(answers(story)[id('sam')]?.undertaking).toBeDefined();
    expect(story.told.map(({ to }) => to)).toEqual(expect.arrayContaining([id('pia'), id('cleo')]));
    expect(card()).toContain('Have not accepted the confidentiality undertaking yet: 1 person');
    expect(story.ask('cleo', read.command as BareCommand).events, 'twice is once').toEqual([]);
    expect(readForm(ref, {}, scene(), () => expect.unreachable())).toHaveProperty('problems.people');
  });

  test('is signed by nobody who is not here, and reading the line asks for it too', () => {
    const story = onTheDay().press('cleo', { do: 'take-register', present: [id('sam')] });
    expect(story.ask('cleo', { do: 'undertaking-signed', people: [id('tom')] }).refused).toBe('not-here');
    story.ask('sam', { do: 'accept-undertaking' }).ask('cleo', { do: 'open-scale' }).ask('sam', placing('sam', 5));
    story.ask('cleo', { do: 'reveal', seen: 1 });
    story.press('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
    expect(story.ask('tom', { do: 'read-line', meeting: 'k1' }).refused).toBe('undertaking-first');
    expect(story.ask('tom', { do: 'accept-undertaking' }).ask('tom', { do: 'read-line', meeting: 'k1' }).events).toEqual([
      'read',
    ]);
  });
});

describe('somebody who was not invited', () => {
  test('is put on the list and ticked at once, with the answer that they are here', () => {
    const story = onTheDay().press('cleo', { do: 'walk-in', person: id('tess'), role: 'school' });
    // Their card comes down to them: nothing of it need stand there, and one that was emptied is not edited unseen.
    const card = story.told.find(({ to, item }) => to === id('tess') && item.item === 'card' && item.card === 'meeting');
    expect(card?.item).toMatchObject({ comesDown: true });
    expect(story.events).toEqual(['walked-in']);
    expect(story.convened.present).toEqual([id('tess')]);
    expect(story.stage).toBe('held');
    expect(answers(story)[id('tess')]?.answer).toMatchObject({ answer: 'attending', how: 'in-person' });
    expect(story.state.people.agencies[id('tess')]).toBe('school');
    expect(story.press('cleo', { do: 'walk-in', person: id('tess'), role: 'school' }).events).toEqual([]);
  });

  test('who is on the list is only ticked; the rules of an invitation hold', () => {
    const story = onTheDay();
    expect(story.press('cleo', { do: 'walk-in', person: id('tom'), role: 'school' }).events).toEqual(['register-taken']);
    expect(story.press('cleo', { do: 'walk-in', person: id('cleo'), role: 'school' }).refused).toBe('already-listed');
    expect(story.press('cleo', { do: 'walk-in', person: 'nobody' as never, role: 'school' }).refused).toBe('no-such-person');
    expect(story.press('cleo', { do: 'walk-in', person: id('tess'), role: 'police' }).refused).toBe('does-not-fit');
    expect(story.press('cleo', { do: 'walk-in', person: id('tess'), role: 'police', sure: true }).events).toEqual(['walked-in']);
    expect(story.press('sam', { do: 'walk-in', person: id('carl'), role: 'school' }).refused).toBe('not-yours');
  });
});

test('a role that such an agency does not send is asked about before anybody is invited in it', () => {
  const story = convened();
  const invite = (sure?: true) =>
    story.press('cleo', {
      do: 'invite',
      invitees: [{ person: id('tess'), role: 'police', ...(sure ? { sure } : {}) }],
    });
  expect(invite().refused).toBe('does-not-fit');
  expect(invite(true).events).toEqual(['listed']);
});

test('before its day nobody is ticked as here on the form; on the day, before the start, it is asked once more', () => {
  const story = convened();
  const ask = (who: 'sam') => story.ask('cleo', { do: 'take-register', present: [id(who)], seen: 0 });
  expect(ask('sam').refused).toBe('too-early');
  story.at = Date.parse('2026-12-15T00:00:00Z') - 1;
  expect(ask('sam').refused).toBe('too-early');
  story.at++;
  expect(ask('sam').events).toEqual(['register-taken']);
});

describe('a round', () => {
  test('that nobody has placed in is taken back, and its number is not given again', () => {
    const story = scaling();
    expect(story.ask('cleo', { do: 'cancel-round', round: 2 }).refused).toBe('changed');
    expect(story.ask('cleo', { do: 'cancel-round', round: 1 }).events).toEqual(['round-cancelled']);
    expect(story.ask('cleo', { do: 'cancel-round', round: 1 }).events).toEqual([]);
    expect(story.convened.rounds).toEqual([]);
    expect(story.told.filter(({ item }) => item.item === 'notice')).toEqual([]);
    story.ask('cleo', { do: 'open-scale' });
    expect(story.convened.rounds.map((one) => one.round)).toEqual([2]);
    expect(story.ask('sam', placing('sam', 5, 1)).refused).toBe('too-late');
    story.ask('sam', placing('sam', 5, 2));
    expect(story.ask('cleo', { do: 'cancel-round', round: 2 }).refused).toBe('somebody-placed');
  });

  test('in which only those have placed who are not here any more is taken back too; what was revealed stays', () => {
    const story = scaling().ask('sam', placing('sam', 5));
    story.ask('cleo', { do: 'take-register', present: [id('pia')] });
    expect(story.ask('cleo', { do: 'reveal', seen: 1 }).refused).toBe('nobody-placed');
    expect(story.ask('cleo', { do: 'cancel-round', round: 1 }).last).toMatchObject({
      events: [{ event: 'round-cancelled', leftOut: [id('sam')] }],
    });
    // Whoever had placed hears that their numbers went with it, and nobody else.
    const dropped = story.told.flatMap(({ to, item }) => (item.item === 'notice' ? [[to, item.notice, item.about]] : []));
    expect(dropped).toEqual([[id('sam'), 'round-dropped', 'k1/1']]);
    story.ask('cleo', { do: 'open-scale' }).ask('pia', placing('pia', 5, 2));
    story.ask('cleo', { do: 'reveal', seen: 1_000_001 });
    expect(story.ask('cleo', { do: 'cancel-round', round: 2 }).refused).toBe('too-late');
  });

  test('with numbers in it is not thrown away by emptying the register, nor by a conference that is cancelled then', () => {
    const story = scaling().ask('sam', placing('sam', 5)).ask('pia', placing('pia', 7));
    story.ask('cleo', { do: 'take-register', present: [] });
    expect(story.ask('cleo', { do: 'cancel-round', round: 1 }).refused).toBe('somebody-placed');
    expect(story.ask('cleo', { do: 'cancel', why: 'invented' }).refused).toBe('scale-unfinished');
    expect(story.convened.rounds[0]).toMatchObject({ status: 'open', placed: { length: 4 } });
    story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia')] });
    expect(story.ask('cleo', { do: 'reveal', seen: 4 }).events).toEqual(['revealed']);
  });

  test('is revealed with the register that was on the screen: with another since it is looked at again', () => {
    const story = scaling().ask('sam', placing('sam', 3)).ask('tom', placing('tom', 9));
    const form = () => {
      const scene = sceneOf(known.directory, story.state, id('cleo'), story.at, 'k1') ?? expect.unreachable();
      const drawn = formFor({ form: 'reveal', of: story.conference.id, meeting: 'k1' }, scene) ?? expect.unreachable();
      const read = readForm(drawn.ref, {}, scene, () => '');
      return 'command' in read ? read.command : expect.unreachable();
    };
    const opened = form();
    story.press('cleo', { do: 'take-register', present: [id('sam')] });
    expect(story.press('cleo', opened).refused).toBe('changed');
    story.press('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] });
    expect(story.press('cleo', opened).refused).toBe('changed');
    story.press('cleo', { do: 'walk-in', person: id('tess'), role: 'school' });
    const again = form();
    story.ask('tess', { do: 'accept-undertaking' });
    expect(story.press('cleo', again).events).toEqual(['revealed']);
  });

  test('leaves out whoever was taken off the register after placing, and says so', () => {
    const story = scaling().ask('sam', placing('sam', 5)).ask('pia', placing('pia', 7));
    story.ask('cleo', { do: 'take-register', present: [id('pia'), id('tom')] }).ask('cleo', { do: 'reveal', seen: 3 });
    const [round] = story.convened.rounds;
    expect(round).toMatchObject({ status: 'revealed', leftOut: [id('sam')] });
    expect(
      round?.status === 'revealed' && round.points.every((point) => 'person' in point.whose && point.whose.person === id('pia')),
    ).toBe(true);
  });

  test('keeps what is left as it was where one of the numbers is changed', () => {
    const story = scaling();
    const both = placing('sam', 5);
    const one = { ...both, blobs: 'blobs' in both ? both.blobs.slice(0, 1) : [] } as typeof both;
    expect(story.ask('sam', one).refused).toBe('incomplete');
    expect(story.ask('sam', both).ask('sam', one).events).toEqual(['placed']);
    const [round] = story.convened.rounds;
    expect(round?.status === 'open' && round.placed.map(({ child }) => child).sort()).toEqual(['c1', 'c2']);
  });
});

describe('the form of the register', () => {
  const drawn = (story: Story) => {
    const scene = sceneOf(known.directory, story.state, id('cleo'), story.at, 'k1') ?? expect.unreachable();
    return formFor({ form: 'register', of: story.conference.id, meeting: 'k1' }, scene) ?? expect.unreachable();
  };
  const sends = (story: Story, { ref }: ReturnType<typeof drawn>, present: readonly string[]) => {
    const scene = sceneOf(known.directory, story.state, id('cleo'), story.at, 'k1') ?? expect.unreachable();
    return readForm(ref, { present }, scene, () => '');
  };

  test('that was opened before somebody else was ticked takes nobody off: it is shown as it is now', () => {
    const story = onTheDay();
    const before = drawn(story);
    story.press('cleo', { do: 'walk-in', person: id('tess'), role: 'school' });
    const read = sends(story, before, [id('sam'), id('pia')]);
    if (!('form' in read)) throw new Error(`it is read as ${JSON.stringify(read)}`);
    expect(JSON.stringify(read.form.intro)).toContain('changed this meanwhile');
    expect(read.form.fields[0]).toMatchObject({ start: [id('tess')] });
    const now = sends(story, read.form, [id('tess'), id('sam'), id('pia')]);
    if (!('command' in now)) throw new Error(`it is read as ${JSON.stringify(now)}`);
    expect(story.press('cleo', now.command).events).toEqual(['register-taken']);
    expect(new Set(story.convened.present)).toEqual(new Set([id('tess'), id('sam'), id('pia')]));
    // The same once more is nothing new.
    expect(sends(story, read.form, [id('tess'), id('sam'), id('pia')])).toHaveProperty('command');
  });

  test('sent in the same instant as another is refused', () => {
    const story = onTheDay();
    const seen = story.convened.register.version;
    expect(story.press('cleo', { do: 'take-register', present: [id('sam')], seen }).events).toEqual(['register-taken']);
    expect(story.press('cleo', { do: 'take-register', present: [id('pia')], seen }).refused).toBe('changed');
    expect(story.press('cleo', { do: 'take-register', present: [id('sam')], seen }).events).toEqual([]);
    for (const about of ['', 'x', '-1', '1e0'])
      expect(sends(story, { ...drawn(story), ref: { ...drawn(story).ref, about } }, [id('pia')])).toHaveProperty('form');
  });
});

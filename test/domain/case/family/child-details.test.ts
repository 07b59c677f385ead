import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../../../domain/case/case.ts';
import { conferenceOf } from '../../../../domain/case/conference.ts';
import { childDetails, mostOf } from '../../../../domain/case/family/child-details.ts';
import type { ChildId, WithheldPart } from '../../../../domain/case/family/shape.ts';
import { childrenRead } from '../../../../domain/case/need-to-know/child-details.ts';
import { convened, drafted, known, noon, placing, type Story, scaling } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

const sha256 = 'b'.repeat(64);
type Name = keyof typeof people;
const c = (n: number) => `c${n}` as ChildId;
const planted = {
  name: 'Wren Invented',
  address: '1 Invented Row',
  school: 'Invented Infants',
  placement: 'With an invented aunt',
};

const named = (story: Story, entered: object = planted, child = c(1)) =>
  story.ask('ada', { do: 'name-child', child, entered, removed: [] });
const withhold = (story: Story, by: Name, ...parts: WithheldPart[]) => story.ask(by, { do: 'withhold', child: c(1), parts });
const read = (story: Story, who: Name) => childrenRead(story.state, id(who), story.known);
const told = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'notice' && item.notice === 'family-changed' ? [to] : [])).toSorted();

describe('who reads which child it is (Q-18, CE-P1)', () => {
  test('whoever is invited, once the undertaking is accepted, and not before; the chair and the administrator at once', () => {
    const story = named(convened());
    expect(read(story, 'sam')).toEqual({ reads: 'undertaking', of: {}, adults: {}, places: [] });
    story.ask('sam', { do: 'attend', how: 'phone' });
    expect(read(story, 'sam')).toEqual({ reads: 'yes', of: { c1: { ...planted, withheld: [] } }, adults: {}, places: 'all' });
    for (const one of ['ada', 'cleo'] as const) expect(read(story, one).of[c(1)]).toMatchObject(planted);
  });

  test('nobody else: neither a colleague, nor another chair, nor who writes the record, nor who is asked to keep the time free', () => {
    const story = named(convened());
    for (const one of ['tess', 'carl', 'mina', 'stan'] as const)
      expect(read(story, one)).toEqual({ reads: 'no', of: {}, adults: {}, places: [] });
    const held = named(drafted()).ask('ada', { do: 'propose' });
    for (const one of ['sam', 'pia'] as const) expect(read(held, one).of).toEqual({});
  });

  test('who is taken off the list reads nothing any more; nor does whoever the case is kept from', () => {
    const story = named(convened()).ask('sam', { do: 'attend', how: 'phone' }).ask('pia', { do: 'attend', how: 'phone' });
    story.ask('cleo', { do: 'uninvite', person: id('pia') });
    expect(read(story, 'pia')).toEqual({ reads: 'no', of: {}, adults: {}, places: [] });
    story.ask('cleo', { do: 'bar', people: [id('sam')], agencies: [] });
    expect(read(story, 'sam')).toEqual({ reads: 'no', of: {}, adults: {}, places: [] });
  });

  test('of a half-sibling nothing, unless the chair shares it (Q-9)', () => {
    const story = named(named(convened()), { name: 'Robin Invented' }, c(2)).ask('tom', { do: 'attend', how: 'phone' });
    story
      .ask('cleo', { do: 'set-half-siblings', children: [c(2)], shared: [] })
      .ask('cleo', { do: 'limit-children', person: id('tom'), children: [c(1)] });
    expect(Object.keys(read(story, 'tom').of)).toEqual(['c1']);
    story.ask('cleo', { do: 'set-half-siblings', children: [c(2)], shared: ['details'] });
    expect(Object.keys(read(story, 'tom').of)).toEqual(['c1', 'c2']);
  });

  test('at a next conference it is asked anew of who is invited; whoever was at the last alone learns nothing that came since', () => {
    const past = convened();
    for (const one of ['tom', 'pia'] as const) past.ask(one, { do: 'attend', how: 'phone' });
    past.at = noon('2026-12-15');
    past.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom'), id('pia')] }).ask('cleo', { do: 'close' });
    past.meeting = 'k2';
    past.ask('ada', { do: 'call', type: 'review', people: [id('pia')] });
    const when = { date: '2027-02-16', time: '10:00', place: 'Invented Hall' };
    past.ask('ada', { do: 'set-when', when, chair: id('cleo') }).ask('ada', { do: 'propose' });
    past.ask('cleo', { do: 'agree-list', seen: past.conference.listVersion });
    named(past);
    expect(conferenceOf(past.state)?.invitees.map((one) => one.person)).toEqual([id('pia')]);
    expect([read(past, 'tom').reads, read(past, 'pia').reads]).toEqual(['no', 'undertaking']);
  });
});

describe('what is withheld of a child', () => {
  test('is read by the chair alone, and everybody else reads that it is withheld', () => {
    const story = withhold(named(convened()).ask('sam', { do: 'attend', how: 'phone' }), 'cleo', 'school');
    const { school: _, ...rest } = planted;
    for (const one of ['sam', 'ada'] as const) expect(read(story, one).of[c(1)]).toEqual({ ...rest, withheld: ['school'] });
    expect(read(story, 'cleo').of[c(1)]).toEqual({ ...planted, withheld: ['school'] });
  });

  test('a confidential placement withholds the address and the school too: each would tell it', () => {
    const story = withhold(named(convened()).ask('sam', { do: 'attend', how: 'phone' }), 'ada', 'placement');
    expect(read(story, 'sam').of[c(1)]).toEqual({ name: planted.name, withheld: ['address', 'school', 'placement'] });
  });

  test('where that child is, and where it moves to, is then the chair’s alone; a brother’s or sister’s is not (Q-18)', () => {
    const story = withhold(named(convened()).ask('sam', { do: 'attend', how: 'phone' }), 'cleo', 'school');
    for (const one of ['sam', 'ada', 'cleo'] as const) expect(read(story, one).places, one).toBe('all');
    withhold(story, 'cleo', 'placement');
    for (const one of ['sam', 'ada'] as const) expect(read(story, one).places, one).toEqual([c(2)]);
    expect(read(story, 'cleo').places).toBe('all');
    story.ask('cleo', { do: 'show-again', child: c(1), parts: ['placement'] });
    expect(read(story, 'sam').places).toBe('all');
  });

  test('before anything is entered it is withheld as well; the chair alone shows it again', () => {
    const story = named(withhold(drafted(), 'ada', 'address'));
    expect(read(story, 'ada').of[c(1)]?.address).toBeUndefined();
    const again = { do: 'show-again', child: c(1), parts: ['address'] } as const;
    expect(story.ask('ada', again).refused).toBe('not-yours');
    expect(story.ask('ada', { do: 'propose' }).ask('cleo', again).events).toEqual(['child-shown-again']);
    expect(read(story, 'ada').of[c(1)]?.address).toBe(planted.address);
    expect(story.ask('cleo', again).events).toEqual([]);
    expect(withhold(story, 'cleo', 'school').events).toEqual(['child-withheld']);
    expect(withhold(story, 'cleo', 'school').events).toEqual([]);
  });
});

describe('what a child is called', () => {
  test('has 60 characters at most, and whatever else is entered of a child 200', () => {
    expect(Object.fromEntries(childDetails.map((one) => [one, mostOf(one)]))).toEqual({
      name: 60,
      address: 200,
      school: 200,
      placement: 200,
      reason: 200,
    });
  });

  test('comes with the child at set-up, and twins are two; sent twice it is one', () => {
    const story = drafted();
    const twin = (name: string) => ({ do: 'add-child', nth: 2, child: { born: '2020-05-04' }, details: { name } }) as const;
    expect(story.ask('ada', twin('Wren')).events).toEqual(['child-added', 'child-named']);
    expect(story.ask('ada', twin('Wren')).events).toEqual([]);
    expect(story.ask('ada', twin('Robin')).refused).toBe('changed');
    expect(read(story, 'ada').of[c(3)]?.name).toBe('Wren');
  });

  test('what is left empty stays; what is removed goes; of a child taken off nothing is read', () => {
    const story = named(drafted());
    named(story, { school: 'Another Invented' });
    expect(read(story, 'ada').of[c(1)]).toMatchObject({ ...planted, school: 'Another Invented' });
    story.ask('ada', { do: 'name-child', child: c(1), entered: {}, removed: ['address', 'school'] });
    expect(read(story, 'ada').of[c(1)]).toEqual({ name: planted.name, placement: planted.placement, withheld: [] });
    expect(named(story, { name: planted.name }).events).toEqual([]);
    story.ask('ada', { do: 'remove-child', child: c(1) });
    expect(JSON.stringify(read(story, 'ada'))).not.toContain(planted.name);
    expect(named(story).refused).toBe('no-such-child');
  });

  test('another name than people may have read is told to them; a first one, and a school, are not', () => {
    const story = named(convened());
    expect(told(story)).toEqual([]);
    expect(told(named(story, { school: 'Another Invented' }))).toEqual([]);
    expect(told(named(story, { name: 'Robin Invented' }))).toEqual([id('cleo'), id('gus'), id('pia'), id('sam'), id('tom')]);
    expect(story.state.family.changes).toMatchObject([{ what: 'renamed', child: c(1) }]);
  });

  test('nobody but the chair and the administrator enters it', () => {
    for (const by of ['sam', 'mina', 'una'] as const) {
      const asked = convened().ask(by, { do: 'name-child', child: c(1), entered: planted, removed: [] });
      expect(asked.refused, by).toBe('not-yours');
      expect(withhold(convened(), by, 'school').refused, by).toBe('not-yours');
    }
  });

  test('a partnership may have it told by word of mouth: then none is taken, and what was entered before is read by nobody', () => {
    const story = named(convened()).ask('sam', { do: 'attend', how: 'phone' });
    story.known = { ...known, directory: { ...known.directory, namesChildren: false } };
    for (const one of ['sam', 'ada', 'cleo'] as const)
      expect(read(story, one)).toEqual({ reads: 'off', of: {}, adults: {}, places: [] });
    expect(named(story, { name: 'Robin' }).refused).toBe('names-off');
    const child = { do: 'add-child', nth: 2, child: { born: '2020-05-04' }, details: { name: 'Robin' } } as const;
    expect(story.ask('ada', child).refused).toBe('names-off');
    // What stands there can still be taken away.
    expect(story.ask('ada', { do: 'name-child', child: c(1), entered: {}, removed: ['name'] }).events).toEqual(['child-named']);
  });

  test('who was told by word of mouth is noted, of those who are invited alone, and once', () => {
    const story = convened();
    const tell = (...people: Name[]) => story.ask('ada', { do: 'note-told', people: people.map(id) });
    // Where names are kept here nobody is told them so.
    expect(tell('sam').events).toEqual([]);
    story.known = { ...known, directory: { ...known.directory, namesChildren: false } };
    expect(tell('sam', 'pia').last).toMatchObject({ events: [{ event: 'names-told', under: { row: 'Q-18' } }] });
    expect(tell('sam', 'pia').events).toEqual([]);
    expect(tell('tess').refused).toBe('no-such-person');
    expect(story.ask('sam', { do: 'note-told', people: [id('sam')] }).refused).toBe('not-yours');
    expect(story.state.family.told).toEqual([id('sam'), id('pia')]);
    expect(drafted().ask('ada', { do: 'note-told', people: [id('sam')] }).refused).toBe('too-early');
  });

  test('who was told by mistake is not told after all, and can be noted again (Q-21)', () => {
    const story = convened();
    story.known = { ...known, directory: { ...known.directory, namesChildren: false } };
    const note = (people: readonly Name[], not: readonly Name[]) =>
      story.ask('ada', { do: 'note-told', people: people.map(id), not: not.map(id) });
    note(['sam', 'pia'], []);
    expect(note(['tom'], ['pia']).events).toEqual(['names-told', 'names-not-told']);
    expect(story.state.family.told).toEqual([id('sam'), id('tom')]);
    expect(note([], ['pia']).events).toEqual([]);
    expect(note(['pia'], []).events).toEqual(['names-told']);
  });

  test('it ends with the case: nothing of it is left in what is kept', () => {
    const story = named(scaling())
      .ask('sam', placing('sam', 5))
      .ask('cleo', { do: 'reveal', seen: 1 })
      .ask('cleo', { do: 'close' });
    story.ask('una', { do: 'record-export', sha256 });
    story.ask('ada', { do: 'end', sha256, confirmedBy: id('cleo') });
    expect(story.stage).toBe('ended');
    expect(JSON.stringify(story.state)).not.toMatch(/Wren|Invented Row|aunt/);
  });

  test('the trail has that it was entered, and nothing of what', () => {
    const story = convened();
    const lines = (
      [
        { do: 'name-child', child: c(1), entered: { name: 'Wren', school: 'Invented' }, removed: [] },
        { do: 'name-child', child: c(1), entered: { name: 'Robin' }, removed: ['school'] },
        { do: 'withhold', child: c(1), parts: ['address'] },
        { do: 'show-again', child: c(1), parts: ['address'] },
      ] as const
    ).flatMap((command) => {
      story.ask('cleo', command);
      const stamp = { by: id('cleo'), at: story.at, via: 'teams' } as const;
      return 'events' in story.last ? story.last.events.map((event) => sentenceOf({ ...event, ...stamp }, String)) : [];
    });
    expect(lines).toEqual([
      'child-named c1, name, school',
      'child-named c1, name, without school',
      'child-withheld c1, address',
      'child-shown-again c1, address',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { meetingCard } from '../../../../../cards/meeting/meeting-card.ts';
import { personOnLine } from '../../../../../cards/meeting/scale/line-reasons.ts';
import { formFor } from '../../../../../cards/registry.ts';
import { sentenceOf } from '../../../../../domain/case/case.ts';
import { isPrivate } from '../../../../../domain/case/conference/private-note/private-events.ts';
import type { NoteId } from '../../../../../domain/case/conference/private-note/shape.ts';
import type { ChildId } from '../../../../../domain/case/family/shape.ts';
import { childrenRead } from '../../../../../domain/case/need-to-know/child-details.ts';
import { phasesOf } from '../../../../../domain/case/phase.ts';
import { turningsOf } from '../../../../../domain/case/turnings.ts';
import type { Instant } from '../../../../../domain/ids.ts';
import { convened, known, noon, type Story } from '../../../../support/case-story.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const n1 = 'x00000000001' as NoteId;
let made = 0;
const fresh = () => `y${String(++made).padStart(11, '0')}` as NoteId;
const text = 'planted fear';
const details = { name: 'Planted Name', school: 'Planted School', reason: 'Planted Reason' };
const tell = (story: Story, who: Name = 'tom', said = text, is = n1) => story.ask(who, { do: 'leave-note', id: is, text: said });
const n2 = 'x00000000002' as NoteId;
const back = { do: 'take-back-note', note: n1 } as const;
const read = { do: 'read-notes' } as const;
const cards = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'card' ? [`${to}${item.comesDown ? ' down' : ''}`] : [])).toSorted();
const phases = (story: Story, who: Name, now: Instant = story.at) =>
  phasesOf(story.conference, id(who), story.known, now).map((one) => one.phase);
const scene = (story: Story, who: Name, as: Name = who) => {
  const found = sceneOf(story.known.directory, story.state, id(as), story.at);
  if (found === null) throw new Error(`there is nothing for ${who}`);
  return found;
};
const form = (story: Story, who: Name, name: 'private-note' | 'private-notes' | 'details') =>
  JSON.stringify(formFor({ form: name, of: story.convened.id }, scene(story, who)));
const waitsFrom = (story: Story) =>
  turningsOf(story.conference, id('una'), story.known).map((one) => new Date(one.at).toISOString());

describe('a fear of violence is told to the chair alone (CE-P3, Q-6)', () => {
  test('its author and the chair read it, and nobody else; nobody else’s card changes but the unit manager’s, in its hour', () => {
    const story = tell(convened());
    expect(cards(story)).toEqual([`${id('cleo')} down`, id('una')]);
    expect(story.told.find((one) => one.to === id('una'))?.notBefore).toBeGreaterThan(story.at);
    expect(phases(story, 'cleo')).toContain('private-note');
    expect(form(story, 'tom', 'private-note')).toContain(text);
    expect(form(story, 'cleo', 'private-notes')).toContain(text);
    for (const one of ['ada', 'sam', 'pia', 'gus', 'una'] as const) {
      expect(scene(story, one).notes, one).toEqual([]);
      expect(form(story, one, 'private-notes'), one).toBe('null');
      expect(JSON.stringify(meetingCard(scene(story, one))) ?? '', one).not.toMatch(/private|note/i);
      expect(form(story, one, 'details'), one).not.toContain(text);
    }
    for (const one of ['ada', 'una', 'pia', 'mina', 'carl'] as const) expect(story.ask(one, read).refused, one).toBe('not-yours');
  });

  test('its author adds to it and takes it back until it is read, and of another’s nothing (Q-21)', () => {
    const story = tell(tell(convened()), 'tom', 'more', n2);
    expect(story.ask('pia', back).events).toEqual([]);
    expect(story.ask('tom', back).events).toEqual(['note-taken-back']);
    story.ask('cleo', read);
    expect(story.ask('tom', { ...back, note: n2 }).refused).toBe('was-read');
    expect(tell(story, 'tom', 'later', fresh()).events).toEqual(['note-left']);
  });

  test('the chair acknowledges by reading; another chair has it to read anew', () => {
    const story = tell(convened()).ask('cleo', read);
    expect(phases(story, 'cleo')).not.toContain('private-note');
    expect(story.ask('cleo', read).events).toEqual([]);
    story.ask('una', { do: 'set-chair', chair: id('carl') });
    expect(phases(story, 'carl')).toContain('private-note');
    expect(scene(story, 'cleo').notes).toEqual([]);
    expect(scene(story, 'carl').notes).toHaveLength(1);
  });

  test('unread after a working day, or an hour where it starts within two working days, the unit manager learns that one waits', () => {
    const story = tell(convened());
    expect(waitsFrom(story)).toEqual(['2026-12-02T12:00:00.000Z']);
    expect(phases(story, 'una', noon('2026-12-02') - 1)).not.toContain('note-waits');
    expect(phases(story, 'una', noon('2026-12-02'))).toContain('note-waits');
    expect(JSON.stringify(meetingCard({ ...scene(story, 'una'), now: noon('2026-12-02') }))).not.toContain(text);
    const late = convened();
    late.at = noon('2026-12-11');
    expect(waitsFrom(tell(late))).toEqual(['2026-12-11T13:00:00.000Z']);
    expect(waitsFrom(late.ask('cleo', read))).toEqual([]);
    // Of whoever has the chair now it waits from then on.
    story.at = noon('2026-12-04');
    story.ask('una', { do: 'set-chair', chair: id('carl') });
    expect(waitsFrom(story)).toEqual(['2026-12-07T12:00:00.000Z']);
  });

  test('neither the printed trail nor an export says what or whose it was', () => {
    const stamp = { by: id('tom'), at: 0, via: 'teams', meeting: 'k1' } as const;
    const all = [
      { event: 'note-left', id: n1, text },
      { event: 'note-taken-back', note: n1 },
      { event: 'notes-read', notes: [n1] },
      { event: 'note-settled', note: n1, settled: true },
    ];
    for (const event of all) {
      expect(isPrivate(event)).toBe(true);
      expect(sentenceOf({ ...event, ...stamp } as never, (one) => one)).toBe('private');
    }
  });
});

describe('while there is one (Q-6, Q-18)', () => {
  const named = () =>
    convened()
      .ask('ada', { do: 'name-child', child: 'c1' as ChildId, entered: details, removed: [] })
      .ask('sam', { do: 'attend', how: 'phone' });

  test('nobody reads names, places or reasons, and is told so in words that do not say why; once it holds no more all do again', () => {
    const story = named();
    expect(childrenRead(story.state, id('sam'), known).of).toMatchObject({ c1: details });
    tell(story);
    for (const one of ['sam', 'ada', 'cleo'] as const) {
      expect(childrenRead(story.state, id(one), known)).toEqual({ reads: 'withheld', of: {}, adults: {}, places: [] });
      expect(form(story, one, 'details')).toContain('told by telephone');
      expect(form(story, one, 'details')).not.toContain('Planted');
    }
    expect(form(story, 'sam', 'details')).not.toMatch(/violence|intimidat|fear|in private|note/i);
    story.ask('cleo', read).ask('cleo', { do: 'settle-note', note: n1, settled: true });
    expect(childrenRead(story.state, id('sam'), known).reads).toBe('yes');
    story.ask('cleo', { do: 'settle-note', note: n1, settled: false });
    expect(childrenRead(story.state, id('sam'), known).reads).toBe('withheld');
  });

  test('why the conference is called for a child is read like the rest, and withheld where the chair says so (Q-18)', () => {
    const story = named();
    expect(form(story, 'sam', 'details')).toContain(details.reason);
    story.ask('cleo', { do: 'withhold', child: 'c1' as ChildId, parts: ['reason'] });
    expect(form(story, 'sam', 'details')).not.toContain(details.reason);
    expect(form(story, 'cleo', 'details')).toContain(details.reason);
  });

  test('the line of the scale shows neither agency nor role', () => {
    const story = named();
    const before = personOnLine(scene(story, 'sam'), id('pia'));
    tell(story);
    const after = personOnLine(scene(story, 'sam'), id('pia'));
    expect(before).not.toBe(after);
    expect(after).toBe(personOnLine(scene(story, 'sam'), id('gus')));
  });
});

import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { ownFile, whichMinutes } from '../../../../cards/conference/minutes/which.ts';
import type { FormName } from '../../../../cards/form-names.ts';
import { formFor } from '../../../../cards/registry.ts';
import { attendedBy } from '../../../../domain/case/conference/circulation/attended.ts';
import type { CirculationCommands, RecipientId } from '../../../../domain/case/conference/circulation/shape.ts';
import { listVersionOf, whoGetsWhat } from '../../../../domain/case/conference/circulation/who-gets-what.ts';
import type { FamilyId } from '../../../../domain/case/conference/day/shape.ts';
import type { ExclusionId } from '../../../../domain/case/conference/exclusion/shape.ts';
import { minutesOf } from '../../../../domain/case/conference/minutes/content/minutes-of.ts';
import { restrictedFor } from '../../../../domain/case/conference/minutes/readers.ts';
import type { AdultId } from '../../../../domain/case/family/shape.ts';
import { buckinghamshire } from '../../../../domain/procedures/buckinghamshire.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../../support/conference/deciding.ts';
import { sayChild } from '../../../support/conference/family-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
type Choices = CirculationCommands['release-list']['choices'];

/** In the room, a parent of each child; something is minuted that the family's copy has not. */
function room(): Story {
  const story = inRoom(stokeOnTrent);
  story.at = noon('2026-12-15');
  for (const [nth, child] of [c1, c2].entries())
    story.ask('ada', { do: 'add-adult', nth, adult: { kind: 'parent', children: [child] } });
  const put = { heading: 'risks', nth: 0, seen: 0, text: 'planted for agencies', editedOut: true } as const;
  return story.ask('cleo', { do: 'write-minutes', put });
}
/** A parent of the first child is excluded from the end of it, and left after the first heading was done. */
function leftEarly(): Story {
  const story = inRoom();
  story.at = noon('2026-12-15');
  story.ask('ada', { do: 'add-adult', nth: 0, adult: { kind: 'parent', children: [c1] } });
  const x1 = 'x00000000001' as ExclusionId;
  const subject = { adult: 'p1' as AdultId, as: 'self' } as const;
  story.ask('tom', { do: 'ask-exclusion', id: x1, subject, wants: 'part', ground: 'threat', evidence: false, words: 'planted' });
  story.ask('cleo', { do: 'decide-exclusion', exclusion: x1, what: 'part', part: 'planted part', reason: 'planted' });
  story.ask('cleo', { do: 'take-family', here: ['p1'] as FamilyId[] });
  const done = (key: string) => story.ask('cleo', { do: 'mark-points', done: [`heading/${key}`], undone: [] });
  done('grey-areas');
  story.ask('cleo', { do: 'family-left', who: 'p1' as FamilyId, left: '12:30' });
  story.at += 3_600_000;
  done('historic-risks');
  const put = (heading: string, text: string) => ({ heading, nth: 0, seen: 0, text });
  story.ask('cleo', { do: 'write-minutes', put: put('grey-areas', 'planted while they were there') });
  return story.ask('cleo', { do: 'write-minutes', put: put('historic-risks', 'planted afterwards') });
}
const decided = (story: Story) => decide(decide(story, c1), c2, { outcome: 'not-at-risk', categories: [] });
const none = { to: 'family/c1' as RecipientId, minutes: 'none' } as const;
function release(story: Story, choices: Choices = [none]): Story {
  const seen = listVersionOf(whoGetsWhat(story.convened, story.known.procedure, story.known.directory));
  story.ask('cleo', { do: 'release-list', seen, choices, off: [] });
  expect(story.refused).toBeUndefined();
  return story;
}
const agree = (story: Story) => story.ask('cleo', { do: 'agree-minutes', seen: story.convened.minutes.version });
const send = (story: Story) => story.ask('cleo', { do: 'send-document', document: 'minutes' });
const sent = (story = decided(room()), choices?: Choices) => send(agree(release(story, choices)));

const scene = (story: Story, who: Name) => {
  const found = sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable();
  return { ...found, procedure: story.known.procedure };
};
const which = (story: Story, who: Name, about: string = ownFile) => whichMinutes(scene(story, who), about);
/** What stands in the file that somebody gets; null: they get none. */
function file(story: Story, who: Name, about?: string) {
  const found = which(story, who, about);
  if (found === null) return null;
  return found.version === 'restricted'
    ? expect.unreachable()
    : minutesOf(scene(story, who), { ...found, version: found.version });
}
const read = (story: Story, who: Name, form: FormName, about?: string) =>
  JSON.stringify(formFor({ form, of: story.convened.id, ...(about === undefined ? {} : { about }) }, scene(story, who)));
const asked = (story: Story, who: Name) => story.ask(who, { do: 'read-minutes', meeting: 'k1' }).refused;
const until = (story: Story) => story.at + 600_000;
const fetches = (story: Story, who: Name) =>
  story.ask(who, { do: 'fetch-minutes', meeting: 'k1', link: `of ${who}`, until: until(story), code: 'right' });

describe('whoever the released list gives the minutes fetches their copy', () => {
  test('once they are agreed and sent, in the version of the list, from a form on their card; and nobody else (ST-C1, FV-T11)', () => {
    const story = release(decided(room()));
    expect([which(story, 'tom'), asked(story, 'tom')]).toEqual([null, 'too-early']);
    agree(story);
    expect([which(story, 'tom'), fetches(story, 'tom').refused]).toEqual([null, 'too-early']);
    send(story);
    expect(which(story, 'tom')).toEqual({ format: 'docx', version: 'whole', children: [c1, c2] });
    expect(JSON.stringify(file(story, 'tom'))).toContain('planted for agencies');
    expect(read(story, 'tom', 'outcome', 'minutes')).toMatch(/"minutes-get"[^}]*docx\/own/);
    expect(fetches(story, 'tom').events).toEqual(['fetched']);
    // Neither another version nor another's copy.
    for (const about of [
      'docx/whole',
      'json/whole',
      'json/own',
      'docx/edited',
      'docx/edited/p1',
      'docx/own/p1',
      'docx/restricted',
    ])
      expect(which(story, 'tom', about), about).toBeNull();
    expect([which(story, 'una'), which(story, 'ada')]).toEqual([null, null]);
    expect(fetches(story, 'una').refused).toBe('not-yours');
  });

  test('of a half-sibling it has nothing for whoever is there for another child, also where that is taken back after the release (Q-9)', () => {
    const story = decided(room());
    story.ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] });
    story.ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] });
    sent(story);
    expect(file(story, 'tom')?.children.map((one) => one.id)).toEqual([c1]);
    story.ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1, c2] });
    expect(file(story, 'tom')?.children.map((one) => one.id)).toEqual([c1]);
    expect(file(story, 'tom')?.adults.map((one) => one.id)).toEqual(['p1']);
    expect(file(story, 'pia')?.children).toHaveLength(2);
  });

  test('the edited copies of the family are with whoever leads, of those alone to whom the chair gives one, each of its own children (ST-C1)', () => {
    const story = decided(room());
    story.ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] });
    expect(which(agree(release(story)), 'sam', 'docx/edited/p1')).toBeNull();
    send(story);
    expect(which(story, 'sam', 'docx/edited/p1')).toMatchObject({ version: 'edited', copyFor: 'p1', children: [c1] });
    expect(file(story, 'sam', 'docx/edited/p2')?.children.map((one) => one.id)).toEqual([c2]);
    expect(JSON.stringify(file(story, 'sam', 'docx/edited/p2'))).not.toContain('planted for agencies');
    // The chair gives that child none.
    expect(which(story, 'sam', 'docx/edited/c1')).toBeNull();
    expect(which(story, 'tom', 'docx/edited/p1')).toBeNull();
    story.ask('cleo', { do: 'withdraw-copies', to: 'family/p1' as RecipientId });
    expect(which(story, 'sam', 'docx/edited/p1')).toBeNull();
  });

  test('where the chair gives it to a child’s advocate and not to the child, it is the copy of that child; and the other way round (ST-C1)', () => {
    const advocate = 'family/c1/advocate' as RecipientId;
    const both = () => sent(decided(room().ask('cleo', sayChild({ advocate: 'comes' }))), []);
    const copy = (story: Story) => which(story, 'sam', 'docx/edited/c1');
    const only = (off: RecipientId) => both().ask('cleo', { do: 'withdraw-copies', to: off });
    expect(both().convened.circulation.list.map((one) => one.to)).toEqual(expect.arrayContaining([none.to, advocate]));
    for (const story of [only(none.to), only(advocate)])
      expect(copy(story)).toMatchObject({ version: 'edited', copyFor: 'c1', children: [c1] });
    expect(read(only(none.to), 'sam', 'minutes')).toMatch(/Advocate of Child 1/);
    expect(read(only(advocate), 'sam', 'minutes')).not.toMatch(/Advocate of Child 1/);
    expect(copy(only(none.to).ask('cleo', { do: 'withdraw-copies', to: advocate }))).toBeNull();
  });

  test('an observer has none, and where the chair says so the edited copy, which is no parent’s own (ST-C1, BU-S3)', () => {
    const observer = () => {
      const story = room();
      story.ask('cleo', { do: 'walk-in', person: id('tess'), role: 'observer', agreed: true, sure: true });
      return decided(story);
    };
    const without = sent(observer());
    expect(without.convened.circulation.list.map((one) => one.to)).not.toContain(id('tess'));
    expect(which(without, 'tess')).toBeNull();
    const story = sent(observer(), [none, { to: id('tess'), minutes: 'edited' }]);
    expect(which(story, 'tess')).toMatchObject({ version: 'edited', children: [c1, c2] });
    const own = file(story, 'tess');
    expect(own?.version).toBe('edited');
    expect(JSON.stringify(own)).not.toContain('planted for agencies');
    expect(own?.takingPart.adults).toEqual([]);
    expect([which(story, 'tess', 'docx/whole'), which(story, 'tess', 'docx/edited/p1')]).toEqual([null, null]);
  });

  test('whoever was not there for all of it has the copy that the chair said: the edited one, or none that is made here (ST-C1)', () => {
    const x1 = 'x00000000001' as ExclusionId;
    const subject = { adult: 'p1' as AdultId, as: 'self' } as const;
    const said = (minutes: 'edited' | 'part' | 'none') => {
      const story = decided(room());
      story.ask('tom', {
        do: 'ask-exclusion',
        id: x1,
        subject,
        wants: 'part',
        ground: 'threat',
        evidence: false,
        words: 'planted',
      });
      story.ask('cleo', { do: 'decide-exclusion', exclusion: x1, what: 'part', part: 'planted part', reason: 'planted' });
      return which(sent(story, [none, { to: 'family/p1' as RecipientId, minutes }]), 'sam', 'docx/edited/p1');
    };
    expect(said('edited')).toMatchObject({ version: 'edited', copyFor: 'p1' });
    // Which part that is the chair says: see below.
    expect([said('part'), said('none')]).toEqual([null, null]);
  });

  test('of whoever was there for a part the register proposes which, the chair says it, and the file has that part alone (ST-C1)', () => {
    const p1 = 'family/p1' as RecipientId;
    const story = decided(leftEarly());
    story.ask('cleo', { do: 'agree-minutes', seen: story.convened.minutes.version });
    release(story, [{ to: p1, minutes: 'part' }]);
    send(story);
    const own = () => file(story, 'sam', 'docx/edited/p1');
    expect(own(), 'nobody has said which').toBeNull();
    // Grey areas was done before they left, and what was planned was not; the last was entered on another day.
    expect(attendedBy(story.convened, p1, buckinghamshire)).toEqual(['grey-areas']);
    expect(read(story, 'cleo', 'circulation')).toMatch(/the part of the minutes is not said yet/);
    expect(read(story, 'cleo', 'attended', p1)).toMatch(/"start":\["grey-areas"\]/);
    const say = (headings: readonly string[], to = p1) => story.ask('cleo', { do: 'say-attended', to, headings });
    expect(say(['moon']).refused).toBe('changed');
    expect(say(['grey-areas'], 'family/p2' as RecipientId).refused).toBe('no-such-person');
    expect(story.ask('ada', { do: 'say-attended', to: p1, headings: ['grey-areas'] }).refused).toBe('not-yours');
    expect(say(['grey-areas']).events).toEqual(['attended-said']);
    expect(story.told.some(({ to, item }) => to === id('sam') && item.item === 'card' && item.comesDown)).toBe(true);
    expect(own()).toMatchObject({ version: 'edited', part: true, lines: [], views: [], plan: [], actions: [] });
    expect(own()?.headings.map((one) => one.key)).toEqual(['grey-areas']);
    expect(JSON.stringify(own())).toContain('planted while they were there');
    expect(JSON.stringify(own())).not.toContain('planted afterwards');
    expect(own()?.decisions.map((one) => one.child)).toEqual([c1]);
    expect(say([]).events).toEqual(['attended-said']);
    expect(own()).toBeNull();
  });

  test('withdrawn they have it no longer, and what they had opened is on the trail and listed (Q-22)', () => {
    const story = sent();
    expect(story.ask('tom', { do: 'open-document', document: 'minutes' }).events).toEqual(['document-opened']);
    fetches(story, 'tom');
    story.ask('cleo', { do: 'withdraw-copies', to: id('tom') });
    expect([which(story, 'tom'), asked(story, 'tom')]).toEqual([null, 'too-early']);
    expect(story.ask('tom', { do: 'open-document', document: 'minutes' }).refused).toBe('not-yours');
    expect(fetches(story, 'tom').refused).toBe('too-early');
    expect(read(story, 'cleo', 'circulation')).toContain('had opened: Minutes');
    expect(which(story, 'pia')).not.toBeNull();
  });

  test('withdrawn they have nothing restricted either, though nobody took them off its list; what is their own they have (Q-22, Q-11)', () => {
    const story = decided(room());
    const restricted = { text: 'planted restricted', from: id('pia') };
    story.ask('cleo', { do: 'write-minutes', put: { restricted, nth: 0, seen: 0 } });
    story.ask('cleo', { do: 'write-minutes', put: { list: { people: [id('tom')], proceedings: 'none' }, seen: 1 } });
    const at = story.convened.minutes.restricted.list?.at ?? -1;
    story.ask('pia', { do: 'answer-restricted', agrees: true, seen: at });
    sent(story);
    const has = (who: 'tom' | 'pia') => restrictedFor(story.convened, id(who)).length;
    expect([has('tom'), has('pia')]).toEqual([1, 1]);
    story.ask('cleo', { do: 'withdraw-copies', to: id('tom') }).ask('cleo', { do: 'withdraw-copies', to: id('pia') });
    expect([has('tom'), has('pia')]).toEqual([0, 1]);
    const again = { list: { people: [id('tom'), id('sam')], proceedings: 'none' }, seen: 1 } as const;
    expect(story.ask('cleo', { do: 'write-minutes', put: again }).refused).toBe('no-such-person');
  });

  test('given back to be changed there is none, and agreed anew not before they are sent again (FV-M1)', () => {
    const story = sent();
    story.at += 60_000;
    story.ask('cleo', { do: 'return-minutes', word: '' });
    expect([which(story, 'tom'), fetches(story, 'tom').refused]).toEqual([null, 'too-early']);
    expect(read(story, 'tom', 'outcome', 'minutes')).toContain('it comes when they are sent again');
    story.at += 60_000;
    expect(which(agree(story), 'tom')).toBeNull();
    expect(which(send(story), 'tom')).toMatchObject({ version: 'whole' });
  });
});

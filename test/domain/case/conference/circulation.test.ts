import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { circulationPhaseCards } from '../../../../cards/conference/circulation/phase-cards.ts';
import { minutesDocument } from '../../../../cards/conference/minutes/document/minutes-document.ts';
import type { FormName } from '../../../../cards/form-names.ts';
import { meetingCard } from '../../../../cards/meeting/meeting-card.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import type { BareCommand } from '../../../../domain/case/case.ts';
import { lateDocuments } from '../../../../domain/case/conference/circulation/due.ts';
import { minutesCopyFor } from '../../../../domain/case/conference/circulation/recipients.ts';
import {
  type CirculationCommands,
  type CorrectionId,
  documents,
  type RecipientId,
} from '../../../../domain/case/conference/circulation/shape.ts';
import { listVersionOf, whoGetsWhat } from '../../../../domain/case/conference/circulation/who-gets-what.ts';
import type { ExclusionId } from '../../../../domain/case/conference/exclusion/shape.ts';
import { minutesOf } from '../../../../domain/case/conference/minutes/content/minutes-of.ts';
import { headingsOf } from '../../../../domain/case/conference/minutes/headings.ts';
import type { AdultId, ChildId } from '../../../../domain/case/family/shape.ts';
import { turningsOf } from '../../../../domain/case/turnings.ts';
import type { AgencyId } from '../../../../domain/ids.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import type { MeetingId } from '../../../../domain/ref.ts';
import { noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom, nextHeld } from '../../../support/conference/deciding.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const x1 = 'x00000000001' as ExclusionId;
const r1 = 'r00000000001' as CorrectionId;

/** In the room: a parent of each child; the second child is a half-sibling, and Tom and Gus are there for the first. */
function room(procedure = stokeOnTrent as Story['known']['procedure']): Story {
  const story = inRoom(procedure);
  story.at = noon('2026-12-15');
  for (const [nth, child] of [c1, c2].entries())
    story.ask('ada', { do: 'add-adult', nth, adult: { kind: 'parent', children: [child] } });
  return story;
}
function half(story: Story): Story {
  story.ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] });
  for (const who of ['tom', 'gus'] as const) story.ask('cleo', { do: 'limit-children', person: id(who), children: [c1] });
  return story;
}
/** The first parent is not there for part of it. */
function partExcluded(story: Story): Story {
  const subject = { adult: 'p1' as AdultId, as: 'self' } as const;
  story.ask('tom', { do: 'ask-exclusion', id: x1, subject, wants: 'part', ground: 'threat', evidence: false, words: 'planted' });
  return story.ask('cleo', { do: 'decide-exclusion', exclusion: x1, what: 'part', part: 'planted part', reason: 'planted' });
}
function decided(story: Story): Story {
  return decide(decide(story, c1), c2, { outcome: 'not-at-risk', categories: [] });
}
const list = (story: Story) => whoGetsWhat(story.convened, story.known.procedure, story.known.directory);
const to = (story: Story, who: RecipientId) => list(story).find((one) => one.to === who);
type Choices = CirculationCommands['release-list']['choices'];
const none = (...who: string[]): Choices => who.map((one) => ({ to: one as RecipientId, minutes: 'none' }));
const release = (story: Story, choices: Choices = none('family/c1'), off: readonly RecipientId[] = []) =>
  story.ask('cleo', { do: 'release-list', seen: listVersionOf(list(story)), choices, off });
const scene = (story: Story, who: Name, meeting?: MeetingId) => {
  const found = sceneOf(story.known.directory, story.state, id(who), story.at, meeting) ?? expect.unreachable();
  return { ...found, procedure: story.known.procedure };
};
const card = (story: Story, who: Name) => JSON.stringify(meetingCard(scene(story, who)));
const read = (story: Story, who: Name, form: FormName, about?: string) =>
  JSON.stringify(formFor({ form, of: story.convened.id, ...(about === undefined ? {} : { about }) }, scene(story, who)));
const down = (story: Story) =>
  story.told.flatMap(({ to: whose, item, notBefore }) =>
    item.item === 'card' && item.comesDown ? [`${whose} ${notBefore}`] : [],
  );

describe('ONE list of who gets what, released by the chair', () => {
  test('in Stoke a part-excluded parent gets what the chair says, the other an edited copy, agencies all of it, and observers none (ST-C1)', () => {
    const story = decided(partExcluded(room()));
    expect(to(story, 'family/p1' as RecipientId)).toMatchObject({
      as: 'part-excluded',
      minutes: null,
      choices: ['edited', 'part', 'none'],
    });
    expect(to(story, 'family/p2' as RecipientId)).toMatchObject({
      as: 'parents',
      minutes: 'edited',
      plan: true,
      decisions: true,
    });
    expect(to(story, id('tom'))).toMatchObject({ as: 'invited', minutes: 'whole', children: [c1, c2] });
    expect(release(story).refused).toBe('incomplete');
    const part = { to: 'family/p1' as RecipientId, minutes: 'part' } as const;
    expect(release(story, [...none('family/c1'), part]).events).toEqual(['list-released', 'document-sent']);
    expect(story.convened.circulation.list.find((one) => one.to === 'family/p1')).toMatchObject({
      minutes: 'part',
      children: [c1],
    });
  });

  test('nothing of a half-sibling goes to whoever is there for another child, nor to the other’s parent; and nothing to whom it is kept from (Q-9)', () => {
    const story = decided(half(room()));
    expect(to(story, id('tom'))?.children).toEqual([c1]);
    expect(to(story, id('sam'))?.children).toEqual([c1, c2]);
    expect(to(story, 'family/p1' as RecipientId)?.children).toEqual([c1]);
    expect(to(story, 'family/p2' as RecipientId)?.children).toEqual([c2]);
    release(story);
    expect(read(story, 'tom', 'outcome', 'decisions')).toContain('At risk');
    expect(read(story, 'tom', 'outcome', 'decisions')).not.toContain('Not at risk');
    expect(read(story, 'sam', 'outcome', 'decisions')).toContain('Not at risk');
    const barred = decided(room()).ask('cleo', { do: 'bar', people: [id('tom')], agencies: [] });
    expect(to(barred, id('tom'))).toBeUndefined();
  });

  test('it is released as it stood on the screen, once everything is decided, and by the chair alone', () => {
    const early = decide(room(), c1);
    expect(release(early).refused).toBe('too-early');
    const story = decided(room());
    const seen = listVersionOf(list(story));
    story.ask('ada', { do: 'add-adult', nth: 2, adult: { kind: 'carer', children: [c1] } });
    expect(story.ask('cleo', { do: 'release-list', seen, choices: none('family/c1'), off: [] }).refused).toBe('changed');
    expect(story.ask('sam', { do: 'release-list', seen, choices: [], off: [] }).refused).toBe('not-yours');
    const forged = { to: id('tom'), minutes: 'edited' } as const;
    expect(release(story, [...none('family/c1'), forged]).refused).toBe('incomplete');
    expect(card(story, 'cleo')).toContain('nothing has gone out yet');
  });

  test('somebody left out by the chair has nothing; released again they have it, and who is taken off has nothing more (Q-21)', () => {
    const story = release(decided(room()), none('family/c1'), [id('gus')]);
    expect(card(story, 'gus')).not.toContain('Read the decisions');
    expect(story.ask('gus', { do: 'open-document', document: 'decisions' }).refused).toBe('not-yours');
    release(story, none('family/c1'), [id('tom')]);
    expect(card(story, 'gus')).toContain('Read the decisions');
    expect(card(story, 'tom')).not.toContain('Read the decisions');
    expect(release(story, none('family/c1'), [id('tom')]).events).toEqual([]);
  });
});

describe('what goes out', () => {
  test('in Falkirk the decisions are out at once, to whoever was not there as well, and late after a day (FV-T9, FV-T17)', () => {
    const story = release(decided(room(forthValley)));
    // Gus was invited and is not here.
    expect(down(story)).toEqual(expect.arrayContaining([`${id('gus')} 0`, `${id('tom')} 0`, `${id('sam')} 0`]));
    expect(card(story, 'cleo')).not.toContain('Late');
    story.at = noon('2026-12-16');
    expect(card(story, 'cleo')).not.toContain('Late');
    story.at = noon('2026-12-17');
    expect(card(story, 'cleo')).toContain('Late: the decisions.');
    expect(card(story, 'ada')).toContain('Late: the decisions.');
    const at = turningsOf(story.conference, id('cleo'), story.known).filter((one) => one.comesDown);
    expect(at.map((one) => new Date(one.at).toISOString().slice(0, 10))).toContain('2026-12-17');
  });

  test('each has its own clock: in Stoke decisions by the next working day, minutes by the fifteenth; in Forth Valley the plan by the fifth day (ST-T14, ST-T15, ST-T16, FV-T10, FV-T11)', () => {
    const stoke = release(decided(room()));
    expect(read(stoke, 'cleo', 'circulation')).toContain('Decisions, by Wed 16 Dec 2026');
    expect(read(stoke, 'cleo', 'circulation')).toContain('Minutes, by Fri 8 Jan 2027');
    const valley = release(decided(room(forthValley)));
    expect(read(valley, 'cleo', 'circulation')).toContain('Plan, by Sun 20 Dec 2026');
    expect(read(valley, 'cleo', 'circulation')).toContain('Minutes, by Wed 30 Dec 2026');
  });

  test('it says decision, category, who leads and the core group (ST-T15)', () => {
    const story = decided(room());
    story.ask('cleo', { do: 'give-action', to: id('gus'), what: 'w', why: 'y', due: '2026-12-20' });
    release(story);
    const said = read(story, 'tom', 'outcome', 'decisions');
    expect(said).toContain('Category: physical abuse');
    expect(said).toContain('Sam Invented');
    expect(said).toContain('Gus Invented');
    expect(card(story, 'tom')).not.toContain('At risk');
  });

  test('each confirms with one tap; others are told by telephone or post, which can be taken back; to the family it is brought (FV-T10)', () => {
    const story = release(decided(room(forthValley)));
    expect(story.ask('tom', { do: 'confirm-received', document: 'decisions' }).events).toEqual(['receipt-confirmed']);
    expect(story.ask('tom', { do: 'confirm-received', document: 'decisions' }).events).toEqual([]);
    expect(story.ask('tom', { do: 'confirm-received', document: 'plan' }).refused).toBe('too-early');
    expect(story.ask('tom', { do: 'confirm-received', document: '__proto__' as never }).refused).toBe('not-yours');
    expect(card(story, 'tom')).toContain('You have had the decisions.');
    const gus = { do: 'note-received', to: id('gus'), document: 'decisions' } as const;
    story.ask('ada', { ...gus, how: 'telephone' });
    expect(story.convened.circulation.got[id('gus')]?.decisions?.how).toBe('telephone');
    story.ask('ada', { ...gus, how: null });
    expect(story.convened.circulation.got[id('gus')]?.decisions).toBeUndefined();
    expect(card(story, 'sam')).toContain('things are to be brought to the family');
    for (const one of ['family/p1', 'family/p2', 'family/c1'] as RecipientId[])
      story.ask('sam', { do: 'note-received', to: one, document: 'decisions', how: 'by-hand' });
    expect(card(story, 'sam')).not.toContain('to be brought to the family');
    expect(story.ask('tom', { ...gus, how: 'post' }).refused).toBe('not-yours');
  });

  test('a plan that was changed is sent again, and confirmed anew (FV-M1)', () => {
    const story = release(decided(room(forthValley)));
    story.ask('cleo', { do: 'send-document', document: 'plan' }).ask('tom', { do: 'confirm-received', document: 'plan' });
    expect(card(story, 'cleo')).not.toContain('Changed since');
    story.at += 60_000;
    story.ask('sam', { do: 'add-plan-lines', kind: 'outcome', texts: ['planted'], trigger: '' });
    expect(card(story, 'cleo')).toContain('Changed since it was sent: the plan.');
    story.at += 60_000;
    story.ask('cleo', { do: 'send-document', document: 'plan' });
    expect(down(story)).toContain(`${id('tom')} 0`);
    expect(card(story, 'tom')).toContain('I have the plan');
    expect(read(story, 'tom', 'outcome', 'plan')).toContain('planted');
    expect(card(story, 'cleo')).not.toContain('Changed since');
  });

  test('once a later conference was held the plan is its own: nobody of the one before is asked to send that again, nor told (FV-M1)', () => {
    const story = release(decided(room(forthValley)));
    story.ask('cleo', { do: 'send-document', document: 'plan' });
    story.at += 60_000;
    story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'planted', why: '', due: '2027-02-01' });
    expect(card(story, 'cleo')).toContain('Changed since it was sent: the plan.');
    nextHeld(story);
    const first = { to: id('cleo'), item: { item: 'card', meeting: 'k1' } };
    expect(story.told, 'that it is not theirs any more').toContainEqual(
      expect.objectContaining({ to: id('cleo'), item: expect.objectContaining(first.item) }),
    );
    const before = () => JSON.stringify(meetingCard(scene(story, 'cleo', 'k1')));
    expect(before()).not.toContain('Changed since');
    story.at += 60_000;
    story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'planted more', why: '', due: '2027-02-01' });
    expect(story.events).toEqual(['action-given']);
    expect(story.told.filter(({ item }) => item.item === 'card' && item.meeting === 'k1')).toEqual([]);
    expect(before()).not.toContain('Changed since');
  });

  test('what was decided without a quorum says so in everything that goes out: card, decisions, plan, minutes and their file; with one nowhere (ST-P2)', () => {
    const out = (story: Story) => {
      decided(story);
      release(story).ask('cleo', { do: 'send-document', document: 'plan' });
      story.ask('cleo', { do: 'agree-minutes', seen: story.convened.minutes.version });
      story.ask('cleo', { do: 'send-document', document: 'minutes' });
      expect(story.events).toEqual(['document-sent']);
      const gus = scene(story, 'gus');
      const unread = JSON.stringify(circulationPhaseCards.outcome(gus));
      const sent = documents.map((one) => read(story, 'gus', 'outcome', one));
      for (const document of documents) story.ask('gus', { do: 'confirm-received', document });
      const file = minutesOf(gus, { version: 'whole' }) ?? expect.unreachable();
      const was = JSON.stringify(circulationPhaseCards['outcome-read'](scene(story, 'gus')));
      return [unread, was, ...sent, JSON.stringify(minutesDocument(file, { ...story.known, language: 'en' }))];
    };
    const quorate = { do: 'say-quorum', direct: ['police', 'school'] as AgencyId[], information: true, fewer: false } as const;
    const says = (texts: readonly string[]) => texts.map((one) => one.includes('Too few agencies were present'));
    expect(says(out(room()))).toEqual(Array(6).fill(true));
    expect(says(out(room().ask('cleo', quorate)))).toEqual(Array(6).fill(false));
  });

  test('of whoever has left their agency since nobody waits for a word, also once it is closed (Q-8)', () => {
    const story = release(decided(room(forthValley)));
    story.ask('cleo', { do: 'close' });
    const has = (who: Name, how: 'telephone' = 'telephone') =>
      story.ask('cleo', { do: 'note-received', to: id(who), document: 'decisions', how });
    for (const who of ['sam', 'pia', 'gus'] as const) has(who);
    for (const to of ['family/p1', 'family/p2', 'family/c1'] as RecipientId[])
      story.ask('cleo', { do: 'note-received', to, document: 'decisions', how: 'by-hand' });
    const waits = () => lateDocuments(story.convened, forthValley, noon('2026-12-20')).includes('decisions');
    expect([waits(), read(story, 'cleo', 'circulation').includes('Tom Invented')]).toEqual([true, true]);
    const people = new Map(story.known.directory.people);
    people.set(id('tom'), { ...(people.get(id('tom')) ?? expect.unreachable('tom')), status: 'left' });
    story.known = { ...story.known, directory: { ...story.known.directory, people } };
    expect(story.press('time', { do: 'note-departures' }).events).toEqual(['departed']);
    expect(waits()).toBe(false);
  });

  test('who was to get it by mistake has nothing from then on, and what they had opened is listed (Q-22)', () => {
    const story = release(decided(room()));
    story.ask('tom', { do: 'open-document', document: 'decisions' });
    story.ask('cleo', { do: 'withdraw-copies', to: id('tom') });
    expect(story.ask('tom', { do: 'open-document', document: 'decisions' }).refused).toBe('not-yours');
    expect(read(story, 'tom', 'outcome', 'decisions')).toBe('null');
    expect(read(story, 'cleo', 'circulation')).toContain('had opened: Decisions');
  });
});

describe('the minutes', () => {
  /** Agreed by the chair, and sent. */
  function sent(): Story {
    const story = release(decided(room()));
    story.ask('cleo', { do: 'send-document', document: 'minutes' });
    expect(story.refused).toBe('too-early');
    const { meetings } = story.state;
    const k1 = meetings.k1 ?? expect.unreachable();
    const minutes = { ...k1.minutes, stage: 'agreed', at: story.at } as const;
    story.state = { ...story.state, meetings: { ...meetings, k1: { ...k1, minutes } } };
    return story.ask('cleo', { do: 'send-document', document: 'minutes' });
  }

  test('go once the chair has agreed them, each copy to whom it is for, and to nobody else (ST-T16, FV-T11)', () => {
    const story = sent();
    expect(story.events).toEqual(['document-sent']);
    const of = story.convened.circulation;
    expect(minutesCopyFor(of, id('tom'))).toEqual({ copy: 'whole', children: [c1, c2] as ChildId[] });
    expect(minutesCopyFor(of, 'family/p1')?.copy).toBe('edited');
    expect(minutesCopyFor(of, 'family/c1')).toBeNull();
    expect(minutesCopyFor(of, id('una'))).toBeNull();
    expect(read(story, 'tom', 'outcome', 'minutes')).toContain('consent of the');
  });

  test('whoever has them asks for a correction, which the chair answers; they and the chair alone read it', () => {
    const story = sent();
    const ask = { do: 'ask-correction', id: r1, text: 'planted correction' } as const;
    expect(story.ask('tom', ask).events).toEqual(['correction-asked']);
    expect(down(story)).toEqual([`${id('cleo')} 0`]);
    expect(story.ask('tom', ask).events).toEqual([]);
    expect(story.ask('tom', { ...ask, id: '__proto__' as CorrectionId, text: 'x' }).refused).toBe('changed');
    expect(read(story, 'cleo', 'correction-answer')).toContain('planted correction');
    expect(card(story, 'cleo')).not.toContain('planted');
    expect(read(story, 'pia', 'outcome', 'minutes')).not.toContain('planted');
    const answer = { do: 'answer-correction', correction: r1, accepted: false } as const;
    expect(story.ask('cleo', { ...answer, words: '' }).refused).toBe('incomplete');
    story.ask('cleo', { ...answer, words: 'planted answer' });
    expect(down(story), 'whoever asked is told').toEqual([`${id('tom')} 0`]);
    expect(card(story, 'tom')).toContain('has answered what you asked about the minutes.');
    expect(read(story, 'tom', 'outcome', 'minutes')).toContain('planted answer');
    story.at += 60_000;
    expect(down(story.ask('cleo', { ...answer, words: 'planted otherwise' })), 'and of another answer').toEqual([
      `${id('tom')} 0`,
    ]);
    expect(story.ask('tom', { do: 'take-back-correction', correction: r1 }).refused).toBe('too-late');
  });

  test('asked, answered, put right, agreed anew and sent again: a new version, which everybody confirms anew (ST-C1, FV-T11)', () => {
    const story = sent();
    const corrected = 'planted as it was said';
    const minutes = () => JSON.stringify(minutesOf(scene(story, 'tom'), { version: 'whole' }));
    for (const who of ['tom', 'pia'] as const) story.ask(who, { do: 'confirm-received', document: 'minutes' });
    story.ask('tom', { do: 'ask-correction', id: r1, text: 'planted correction' });
    const answer = { form: 'correction-answer', of: story.convened.id, about: r1 } as const;
    const said = readForm(answer, { accepted: 'yes' }, scene(story, 'cleo'), () => '');
    if (!('command' in said)) throw new Error(JSON.stringify(said));
    expect(story.ask('cleo', said.command as BareCommand).events).toEqual(['correction-answered']);
    expect(said.leads?.(scene(story, 'cleo')), 'they are given back next').toMatchObject({ form: 'minutes-return' });
    const [heading] = headingsOf(story.known.procedure, story.convened.type);
    const put = { heading: heading?.key ?? '', nth: 0, seen: 0, text: corrected };
    expect(story.ask('cleo', { do: 'write-minutes', put }).refused, 'what is agreed takes no more words').toBe('too-late');
    story.ask('cleo', { do: 'return-minutes', word: 'planted word' }).ask('cleo', { do: 'write-minutes', put });
    expect(story.ask('cleo', { do: 'send-document', document: 'minutes' }).refused, 'not before it is agreed').toBe('too-early');
    story.at += 60_000;
    story.ask('cleo', { do: 'agree-minutes', seen: story.convened.minutes.version });
    expect(read(story, 'cleo', 'circulation')).toContain('has changed since');
    expect(story.convened.circulation.got[id('tom')]?.minutes, 'as long as it has not gone out').toBeDefined();
    expect(story.ask('cleo', { do: 'send-document', document: 'minutes' }).events).toEqual(['document-sent']);
    expect(down(story)).toEqual(expect.arrayContaining([`${id('tom')} 0`, `${id('pia')} 0`]));
    for (const who of ['tom', 'pia'] as const) {
      expect(story.convened.circulation.got[id(who)]?.minutes).toBeUndefined();
      expect(story.ask(who, { do: 'confirm-received', document: 'minutes' }).events).toEqual(['receipt-confirmed']);
    }
    expect(minutes()).toContain(corrected);
    expect(read(story, 'cleo', 'circulation')).not.toContain('has changed since');
  });
});

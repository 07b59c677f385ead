import { describe, expect, test } from 'vitest';
import { minutesDocument } from '../../../../cards/conference/minutes/document/minutes-document.ts';
import type { FamilyId } from '../../../../domain/case/conference/day/shape.ts';
import type { DissentId } from '../../../../domain/case/conference/decision/shape.ts';
import type { AdultId } from '../../../../domain/case/family/shape.ts';
import { phasesOf } from '../../../../domain/case/phase.ts';
import type { AgencyId } from '../../../../domain/ids.ts';
import { ceredigion } from '../../../../domain/procedures/ceredigion.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { noon, type Story } from '../../../support/case-story.ts';
import { decide } from '../../../support/conference/deciding.ts';
import { beforeMinutes, c1, c2, content, heldWith, type Name, p1, text } from '../../../support/conference/minuted.ts';
import { id } from '../../../support/invented-partnership.ts';

const p2 = 'p2' as AdultId;

/** What stands on the pages. */
const words = (story: Story) => {
  const { procedure, directory } = story.known;
  return JSON.stringify(minutesDocument(content(story), { procedure, directory, language: 'en' }));
};

describe('the register and what came after the decision', () => {
  const there = (story: Story, who: Name = 'cleo') => content(story, who).people.map((one) => one.there);

  test('how each was there, for part of it, until when, and for which agencies besides their own (GP-P2, GP-P6)', () => {
    const story = heldWith();
    story.ask('cleo', { do: 'set-here', person: id('pia'), as: { how: 'phone', part: true }, left: null });
    story.ask('cleo', { do: 'set-here', person: id('tom'), as: { speaksFor: ['surgery' as AgencyId] }, left: '12:40' });
    expect(there(story)).toEqual([
      { how: 'in-person', part: false, left: null, speaksFor: [] },
      { how: 'phone', part: true, left: null, speaksFor: [] },
      { how: 'in-person', part: true, left: '12:40', speaksFor: ['Invented Surgery'] },
      null,
    ]);
    const page = words(story);
    expect(page).toMatch(/yes, by phone; part of it only/);
    expect(page).toMatch(/left at 12:40; speaks for Invented Surgery too/);
    expect(page).toContain('3 of 4 people on the list were there.');
  });

  test('who of the family was there and how each was heard; in a parent’s copy of the other that they were, and no more (ST-P5, CE-P5, BU-S3)', () => {
    const story = heldWith();
    story.ask('cleo', { do: 'take-family', here: ['p1', 'p2', 'p2/solicitor', 'c1'] as FamilyId[] });
    story.ask('cleo', { do: 'family-left', who: 'p2' as FamilyId, left: '12:30' });
    story.ask('cleo', { do: 'note-heard', self: [p1, p2], spokenFor: [c1], own: [], read: [] });
    expect(content(story).family).toEqual({
      there: [
        { of: p1, as: 'self', left: null },
        { of: p2, as: 'self', left: '12:30' },
        { of: p2, as: 'solicitor', left: null },
        { of: c1, as: 'self', left: null },
      ],
      heard: [
        { of: p1, how: ['self'] },
        { of: p2, how: ['self'] },
        { of: c1, how: ['spoken-for'] },
      ],
    });
    expect(words(story)).toMatch(/Solicitor of Parent 2[\s\S]*spoke for themselves/);
    const own = content(story, 'sam', { version: 'edited', copyFor: p1 }).family;
    expect(own.there.map((one) => `${one.of} ${one.as} ${one.left}`)).toEqual(['p1 self null', 'p2 self null', 'c1 self null']);
    expect(own.heard.map((one) => one.of)).toEqual([p1, c1]);
  });

  test('somebody of the directory who has an id like one of the family is told apart from them', () => {
    const story = heldWith();
    story.ask('cleo', { do: 'take-family', here: ['p1'] as FamilyId[] }).ask('cleo', {
      do: 'family-left',
      who: 'p1' as FamilyId,
      left: '12:30',
    });
    expect(story.convened.day).toMatchObject({ left: {}, familyLeft: { p1: '12:30' } });
  });

  test('what the chair answered to who disagrees, and what there is to do since (CE-D5, FV-D1); none of it in a family’s copy', () => {
    const story = beforeMinutes(ceredigion);
    decide(heldWith(story), c1);
    story.ask('tom', { do: 'dissent', id: 'd00000000001' as DissentId, child: c1, words: 'planted dissent', manager: true });
    story.ask('cleo', { do: 'answer-dissent', dissent: 'd00000000001' as DissentId, words: 'planted answer' });
    story.ask('ada', { do: 'tick-decided', done: ['c1/police'], undone: [] });
    const is = content(story);
    expect(is.dissents).toMatchObject([{ words: 'planted dissent', answer: 'planted answer' }]);
    expect(is.tasks.map((one) => `${one.task} ${one.by} ${one.done}`)).toEqual([
      'custodian 2026-12-16 false',
      'police 2026-12-16 true',
    ]);
    expect(words(story)).toMatch(/Answer: planted answer[\s\S]*Tell whoever keeps the register/);
    const own = content(story, 'sam', { version: 'edited', copyFor: p1 });
    expect([own.tasks, own.dissents]).toEqual([[], []]);
  });

  test('whoever cannot come has told it, sent a report that was read out, and named who came; all of it is minuted (ST-P3, CE-P2)', () => {
    const story = beforeMinutes(ceredigion);
    story.ask('gus', { do: 'apologise', report: 'comes', reason: 'clinic-or-lessons', line: 'planted line' });
    expect(
      story.told.map(({ to }) => to),
      'chair and administrator are told',
    ).toEqual(expect.arrayContaining([id('cleo'), id('ada')]));
    const phases = () => phasesOf(story.conference, id('gus'), story.known, story.at).map((one) => one.phase);
    expect(phases(), 'the report is asked for all the same').toContain('report');
    story.ask('gus', { do: 'set-report', stage: 'with-chair', way: 'secure-mail' });
    story.ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
    const answer = story.conference.invitees.find((one) => one.person === id('tom'))?.answer;
    story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: answer?.answer === 'deputy' ? answer.at : 0 });
    heldWith(story, ['sam', 'pia', 'tess']);
    story.ask('cleo', { do: 'note-heard', self: [], spokenFor: [], own: [], read: [id('gus')] });
    const is = content(story);
    const of = (who: string) => is.people.find((one) => one.who !== 'hidden' && one.who.name?.startsWith(who) === true);
    expect(of('Gus')).toMatchObject({ there: null, answer: 'apologies', reason: 'clinic-or-lessons' });
    expect(of('Tess')).toMatchObject({ there: { how: 'in-person' }, standsFor: { name: 'Tom Invented' } });
    expect(is.reports.find((one) => one.who !== 'hidden' && one.who.name === 'Gus Invented')).toMatchObject({
      stage: 'with-chair',
      read: true,
    });
    expect(words(story)).toMatch(/no: apologies\\n[\s\S]*in; by secure mail; read out/);
  });

  test('why it is late, who authorised it and why, and the plan until then, read out of the minutes; not in a family’s copy (ST-T3)', () => {
    const story = beforeMinutes(stokeOnTrent);
    const when = { date: '2027-01-14', time: '10:00', place: 'Invented Hall' };
    story.ask('ada', { do: 'move', when, why: 'planted complex enquiries', seen: story.convened.revision });
    story.ask('stan', { do: 'authorise-delay', authorised: true, why: 'planted authorised', seen: when.date });
    story.ask('sam', { do: 'say-interim', inPlace: true, people: [id('pia')], what: 'planted until then' });
    story.at = noon('2027-01-14');
    story.ask('cleo', { do: 'take-register', present: [id('sam')] });
    const page = words(story);
    expect(page).toContain('The day of the conference: planted complex enquiries');
    expect(page).toContain('The delay is authorised by Stan Invented: planted authorised');
    expect(page).toContain('A short-term plan stood until the conference.');
    expect(page).toContain('What it says: planted until then');
    expect(text(story, 'sam', { version: 'edited', copyFor: p1 })).not.toMatch(/planted (complex|authorised|until)/);
  });

  test('provisional as it was when it was decided, also where a slip in the register is put right since (ST-P2)', () => {
    const story = beforeMinutes(stokeOnTrent);
    heldWith(story).ask('cleo', {
      do: 'say-quorum',
      direct: ['police', 'school'] as AgencyId[],
      information: true,
      fewer: false,
    });
    decide(decide(story, c1), c2);
    expect(content(story).provisional).toBe(null);
    story.ask('cleo', { do: 'take-register', present: [id('sam')] });
    expect(content(story).provisional, 'those who decided were enough').toBe(null);
    const few = decide(heldWith(beforeMinutes(stokeOnTrent), ['sam']), c1);
    few.ask('cleo', { do: 'take-register', present: ['sam', 'pia', 'tom'].map((one) => id(one as Name)) });
    few.ask('cleo', { do: 'say-quorum', direct: ['police', 'school'] as AgencyId[], information: true, fewer: false });
    expect(content(few).provisional?.en).toBe(stokeOnTrent.quorum?.statement.en);
  });

  test('the tie that the chair has declared, or that there is none, and why they stay; not in a family’s copy (ST-P12)', () => {
    const story = beforeMinutes(stokeOnTrent);
    expect(words(heldWith(beforeMinutes(stokeOnTrent)))).not.toMatch(/tie to the case/);
    story.ask('cleo', { do: 'declare-tie', ties: ['operational'] });
    story.ask('una', { do: 'keep-chair', why: 'planted nobody else', seen: story.at });
    heldWith(story);
    expect(words(story)).toMatch(/The CRM has said: [^"]+\.[\s\S]*Una Invented[^"]*planted nobody else/);
    expect(text(story, 'sam', { version: 'edited', copyFor: p1 })).not.toContain('planted nobody else');
    const none = beforeMinutes(stokeOnTrent).ask('cleo', { do: 'declare-tie', ties: [] });
    expect(words(heldWith(none))).toContain('has said that they have no tie to the case.');
  });
});

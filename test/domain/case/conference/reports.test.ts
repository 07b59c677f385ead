import { describe, expect, test } from 'vitest';
import { isReportLink } from '../../../../domain/case/conference/reports/link.ts';
import { owed, reportOf } from '../../../../domain/case/conference/reports/owed.ts';
import { reportCards } from '../../../../domain/case/conference/reports/shown.ts';
import { conferenceOf } from '../../../../domain/case/conference.ts';
import { phasesOf } from '../../../../domain/case/phase.ts';
import { buckinghamshire } from '../../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { convened, drafted, known, noon, type Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const report = (story: Story, who: Name) => reportOf(story.convened.reports, id(who));
const owes = (story: Story) => owed(story.convened, story.known.procedure).map(({ invitee }) => invitee.person);
const phases = (story: Story, who: Name) =>
  phasesOf(story.conference, id(who), story.known, story.at).flatMap((one) => (one.phase === 'family' ? [] : [one.phase]));
const apologise = { do: 'apologise', reason: 'clinic-or-lessons', line: '' } as const;
const sent = { do: 'set-report', stage: 'with-chair' } as const;
/** By another procedure's data. */
const under = (procedure: Story['known']['procedure'], story = convened()) => {
  story.known = { ...known, procedure };
  return story;
};

describe('who owes a report', () => {
  test('everybody who is invited is asked for a report with the invitation, and nobody before it (ST-R1)', () => {
    expect(owes(convened())).toEqual(['sam', 'pia', 'tom', 'gus'].map((one) => id(one as Name)));
    expect(phases(convened(), 'gus')).toEqual(['invitation', 'report']);
    const proposed = drafted().ask('ada', { do: 'propose' });
    expect(phases(proposed, 'sam')).toEqual(['hold']);
    expect(proposed.ask('sam', sent).refused).toBe('not-yours');
  });

  test('of whoever is only to be there none is asked, and they can say nothing of one (FV-P3)', () => {
    const roles = buckinghamshire.roles.map((one) => (one.key === 'gp' ? { ...one, expects: ['attend' as const] } : one));
    const story = under({ ...buckinghamshire, roles });
    expect(owes(story)).not.toContain(id('gus'));
    expect(phases(story, 'gus')).toEqual(['invitation']);
    expect(story.ask('gus', sent).refused).toBe('not-yours');
  });

  test.each([
    ['Ceredigion (CE-R1)', ceredigion, true],
    ['Stoke (ST-R1)', stokeOnTrent, true],
    ['Buckinghamshire', buckinghamshire, false],
  ])(
    'it is chased until it is in, also with apologies; that there will be none ends it only where the procedure says so: %s',
    (_, procedure, still) => {
      for (const said of [{}, { report: 'comes' }] as const)
        expect(owes(under(procedure).ask('gus', { ...apologise, ...said }))).toContain(id('gus'));
      const story = under(procedure).ask('gus', { ...apologise, report: 'none' });
      expect(owes(story).includes(id('gus'))).toBe(still);
      expect(phases(story, 'gus').includes('report')).toBe(still);
    },
  );

  test('one that comes after all is counted, and waited for once it is begun; what was sent is never lost by apologies', () => {
    const story = convened().ask('gus', { ...apologise, report: 'none' });
    expect(owes(story)).not.toContain(id('gus'));
    story.at += 60_000;
    story.ask('gus', { do: 'set-report', stage: 'ready' });
    expect(owes(story)).toContain(id('gus'));
    story.ask('gus', sent);
    expect(phases(story, 'gus')).toContain('report');
    expect(owes(story.ask('gus', { ...apologise, reason: 'not-involved', report: 'none' }))).toContain(id('gus'));
  });

  test('with the apologies themselves it is said that it has gone; once only, and what is known of it stays', () => {
    const story = convened().ask('gus', { ...apologise, report: 'sent' });
    expect(report(story, 'gus')).toEqual({ stage: 'with-chair', at: story.at });
    story.ask('gus', { ...sent, way: 'by-hand' });
    story.at += 60_000;
    story.ask('gus', { ...apologise, reason: 'not-involved', report: 'sent' });
    expect(report(story, 'gus')).toEqual({ stage: 'with-chair', at: story.at - 60_000, way: 'by-hand' });
  });

  test('sent a second time with the same apologies, after its author opened it again, it is in again', () => {
    const story = convened().ask('gus', { ...apologise, report: 'sent' });
    story.ask('gus', { do: 'set-report', stage: 'asked' });
    story.at += 60_000;
    expect(story.ask('gus', { ...apologise, report: 'sent' }).events).toEqual(['answered']);
    expect(report(story, 'gus')).toMatchObject({ stage: 'with-chair', at: story.at });
    expect(story.ask('gus', { ...apologise, report: 'sent' }).events).toEqual([]);
  });

  test('whoever is asked for none says nothing of one with apologies, whatever a form sends', () => {
    const roles = buckinghamshire.roles.map((one) => (one.key === 'gp' ? { ...one, expects: ['attend' as const] } : one));
    const story = under({ ...buckinghamshire, roles }).ask('gus', { ...apologise, report: 'sent' });
    expect(report(story, 'gus').stage).toBe('asked');
    expect(story.convened.invitees.find((one) => one.person === id('gus'))?.answer).not.toHaveProperty('report');
  });
});

describe('how far it is', () => {
  test('one tap a step: asked, ready, with the chair; each is taken back by the same hand (Q-21)', () => {
    const story = convened();
    expect(report(story, 'tom').stage).toBe('asked');
    story.ask('tom', { do: 'set-report', stage: 'ready' });
    expect([report(story, 'tom').stage, story.events]).toEqual(['ready', ['report-set']]);
    expect(story.ask('tom', { do: 'set-report', stage: 'ready' }).events).toEqual([]);
    story.ask('tom', { ...sent, way: 'link', link: 'https://files.example.invalid/1' });
    expect(report(story, 'tom')).toEqual({
      stage: 'with-chair',
      at: story.at,
      way: 'link',
      link: 'https://files.example.invalid/1',
    });
    // What is not said stays; and one that was not sent after all has no address.
    story.ask('tom', { ...sent, way: 'secure-mail' });
    expect(report(story, 'tom')).toMatchObject({ way: 'secure-mail', link: 'https://files.example.invalid/1' });
    story.ask('tom', { do: 'set-report', stage: 'asked' });
    expect(report(story, 'tom')).toEqual({ stage: 'asked', at: story.at });
  });

  test('it survives the day: it can be sent once the register is taken, and not when it is over', () => {
    const story = convened();
    story.at = noon('2026-12-15');
    story.ask('cleo', { do: 'take-register', present: [id('sam')] });
    expect(phases(story, 'gus')).toContain('report');
    expect(story.ask('gus', sent).events).toEqual(['report-set']);
    story.ask('cleo', { do: 'close' });
    expect(phases(story, 'gus')).not.toContain('report');
    expect(story.ask('gus', { do: 'set-report', stage: 'asked' }).refused).toBe('too-late');
  });

  test('a deputy takes the report over from where it stands, and gives it back with the place (Q-7)', () => {
    const story = convened().ask('tom', { do: 'set-report', stage: 'ready' });
    story.ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
    story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: story.at });
    expect([report(story, 'tess').stage, report(story, 'tom').stage]).toEqual(['ready', 'asked']);
    expect(story.ask('tom', sent).refused).toBe('not-yours');
    story.ask('tess', sent).ask('tom', { do: 'come-myself' });
    expect([report(story, 'tom').stage, report(story, 'tess').stage]).toEqual(['with-chair', 'asked']);
  });

  test('whoever is taken off and invited again is asked anew', () => {
    const story = convened()
      .ask('gus', sent)
      .ask('cleo', { do: 'uninvite', person: id('gus') });
    story.ask('cleo', { do: 'invite', invitees: [{ person: id('gus'), role: 'gp' }] });
    expect(report(story, 'gus').stage).toBe('asked');
  });

  test('the author, the chair and whoever convened it are told of each step by their cards, and nobody else is', () => {
    const story = convened().ask('gus', sent);
    expect(new Set(story.told.map(({ to }) => to))).toEqual(new Set([id('gus'), id('cleo'), id('ada')]));
    expect(story.told.flatMap(({ item }) => (item.item === 'card' && item.comesDown ? [item] : []))).toEqual([]);
  });
});

describe('a composite report (FV-R1)', () => {
  test('whoever leads puts it together, and sees how many parts are in; elsewhere they do not', () => {
    expect(phases(under(forthValley), 'sam')).toEqual(['invitation', 'report', 'reports']);
    expect(phases(convened(), 'sam')).toEqual(['invitation', 'report']);
    const cards = (story: Story) =>
      reportCards(story.convened, story.known).flatMap(({ to, part }) => (part === 'reports' ? [to] : []));
    expect(cards(under(forthValley))).toEqual([id('cleo'), id('ada'), id('sam')]);
    expect(cards(convened())).toEqual([id('cleo'), id('ada')]);
  });

  test('who is in is read by chair, administrator and minute-taker, by the lead only where there is one, by other invitees never', () => {
    const asked = (story: Story, who: Name) => story.ask(who, { do: 'read-reports', meeting: 'k1' }).events;
    const named = (story: Story) => story.ask('ada', { do: 'set-minute-taker', person: id('mina') });
    for (const who of ['cleo', 'ada', 'mina'] as const) expect(asked(named(convened()), who)).toEqual(['read']);
    expect(asked(under(forthValley), 'sam')).toEqual(['read']);
    expect(asked(convened(), 'sam')).toEqual(['refused: not-yours']);
    expect(asked(under(forthValley), 'pia')).toEqual(['refused: not-yours']);
  });
});

test.each([
  'http://files.example.invalid/1',
  'javascript:alert(1)',
  'https://',
  'https:///nowhere',
  'https://council.example@evil.invalid/report',
  'https://user:secret@files.example.invalid',
  String.raw`https://files.example.invalid\@evil.invalid/report`,
  'https://files.example.invalid/a b',
  'https://files.example.invalid/\u202Etxt.exe',
  'https://files.example.invalid/\nhttps://evil.invalid',
  ` https://files.example.invalid`,
  `https://files.example.invalid/${'a'.repeat(500)}`,
  'data:text/html,x',
  '//files.example.invalid',
])('an address that is not plainly https is offered to nobody: %j', (link) => {
  expect(isReportLink(link)).toBe(false);
  expect(convened().ask('gus', { ...sent, link }).refused).toBe('bad-link');
});

test('a stage that is none, out of a forged button, is refused', () => {
  const story = convened().ask('gus', { do: 'set-report', stage: '__proto__' as 'asked' });
  expect([story.refused, conferenceOf(story.state)?.reports]).toEqual(['changed', {}]);
});

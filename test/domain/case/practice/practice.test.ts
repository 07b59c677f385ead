import { expect, test } from 'vitest';
import { dayFromIso } from '../../../../domain/calendar/iso.ts';
import { shownIn } from '../../../../domain/case/showing.ts';
import type { AgencyId } from '../../../../domain/ids.ts';
import { calendarOf } from '../../../../domain/timescales/calendar-of.ts';
import type { Story } from '../../../support/case-story.ts';
import { cardOf, doctors, doctorsAsked, draftedWithPractice, surgery } from '../../../support/conference/practice.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const take = { do: 'take-place', team: doctors.id } as const;
const said = (story: Story, who: Name, at?: number) => JSON.stringify(cardOf(story, who, at));
const told = (story: Story, who: Name) =>
  story.told.flatMap(({ to, item }) =>
    to === id(who) && 'meeting' in item && item.item === 'card' ? [item.comesDown === true ? 'down' : 'edited'] : [],
  );
const noticed = (story: Story, who: Name) =>
  story.told.flatMap(({ to, item }) => (to === id(who) && item.item === 'notice' ? [item.notice] : []));
const listed = (story: Story) => story.conference.invitees.map((one) => one.person);
const downsOf = (story: Story, who: Name) => {
  const own = shownIn(story.state, story.known).find((one) => one.to === id(who));
  return (own?.turnings ?? []).flatMap(({ at, comesDown }) => (comesDown === true ? [at] : []));
};

test('whoever keeps things for a practice has one card of its doctors: who is asked, whose report is open, the diary entry; nothing of the family (GP-P1)', () => {
  const story = doctorsAsked();
  expect(told(story, 'tess')).toEqual(['down']);
  const open = said(story, 'tess');
  for (const text of ['Invented Doctors', 'nobody has said who comes', 'Diary entry', 'online patient access'])
    expect(open).toContain(text);
  story.ask('gus', take);
  expect(told(story, 'tess')).toEqual(['edited']);
  const taken = said(story, 'tess');
  expect(taken).toMatch(/Gus Invented.*has not answered yet.*The report of Gus Invented is not in yet/);
  expect(taken).not.toMatch(/Child 1|Details|Invented Hall"|2019/);
  story.ask('gus', { do: 'attend', how: 'video' });
  expect(said(story, 'tess')).not.toContain('has not answered yet');
  // Neither a colleague of another agency, nor a doctor of the practice who is not asked for anything, has it.
  expect(said(story, 'tom')).not.toContain('The report of Gus');
  for (const command of [
    { do: 'read-details', meeting: 'k1' },
    { do: 'read-family' },
    { do: 'read-reports', meeting: 'k1' },
    { do: 'set-report', stage: 'ready' },
  ] as const)
    expect(story.ask('tess', command as never).refused).toBe('not-yours');
});

test('they fetch the diary entry once the invitations are out, also to take it out again where it is called off, and hear that (GP-P1, Q-2)', () => {
  const story = draftedWithPractice();
  expect(story.ask('tess', { do: 'read-diary', meeting: 'k1' }).refused).toBe('not-yours');
  doctorsAsked(story);
  expect(story.ask('tess', { do: 'read-diary', meeting: 'k1' }).events).toEqual(['read']);
  expect(story.ask('tess', { do: 'fetch-diary', meeting: 'k1', link: 'one', until: story.at + 60_000 }).events).toEqual([
    'fetched',
  ]);
  story.ask('cleo', { do: 'cancel', why: 'invented' });
  expect(noticed(story, 'tess')).toContain('cancelled');
  expect(said(story, 'tess')).toMatch(/called off.*Diary entry/);
  expect(story.ask('tess', { do: 'read-diary', meeting: 'k1' }).refused).toBeUndefined();
});

test('they say who of the practice comes, from its team alone, and nobody who is away (GP-P1)', () => {
  const story = doctorsAsked();
  expect(story.ask('tess', take).refused).toBe('no-such-person');
  expect(story.ask('tess', { ...take, person: id('tom') }).refused).toBe('no-such-person');
  const leaves = new Map([[id('gus'), { from: dayFromIso('2026-12-14') ?? 0, to: dayFromIso('2026-12-16') ?? 0, cover: null }]]);
  story.known = { ...story.known, directory: { ...story.known.directory, leaves } };
  expect(story.ask('tess', { ...take, person: id('gus') }).refused).toBe('away-then');
  story.known = { ...story.known, directory: { ...story.known.directory, leaves: new Map() } };
  expect(story.ask('tess', { ...take, person: id('gus'), how: 'phone' }).events).toEqual(['listed', 'place-taken']);
  expect(listed(story)).toContain(id('gus'));
});

test('the rota gives the place to another doctor, without the chair, who agreed to the practice: one hears that they are not needed, the other is invited (GP-T2)', () => {
  const story = doctorsAsked();
  story.ask('cleo', { do: 'set-minute-taker', person: null as never });
  story.ask('gus', take);
  expect(story.ask('tess', { do: 'pass-place', from: id('gus'), to: id('mina') }).events).toEqual([
    'place-opened',
    'unlisted',
    'listed',
    'place-taken',
  ]);
  expect(listed(story)).toContain(id('mina'));
  expect(listed(story)).not.toContain(id('gus'));
  expect([told(story, 'mina'), noticed(story, 'gus')]).toEqual([['down'], ['withdrawn']]);
  expect(story.conference.teams[0]?.taken?.person).toBe(id('mina'));
  expect(story.ask('tess', { do: 'pass-place', from: id('mina'), to: id('mina') }).events).toEqual([]);
  // And back; but to nobody else, and by nobody else.
  expect(story.ask('tess', { do: 'pass-place', from: id('mina'), to: id('tom') }).refused).toBe('no-such-person');
  expect(story.ask('tess', { do: 'pass-place', from: id('gus'), to: id('mina') }).refused).toBe('changed');
  for (const who of ['gus', 'mina', 'ada', 'cleo'] as const)
    expect(story.ask(who, { do: 'pass-place', from: id('mina'), to: id('gus') }).refused).toBe('not-yours');
  expect(story.ask('tess', { do: 'pass-place', from: id('mina'), to: id('gus') }).events).toContain('place-taken');
  story.at = story.convened.when.startsAt;
  expect(story.ask('tess', { do: 'pass-place', from: id('gus'), to: id('mina') }).refused).toBe('too-late');
});

test('their card comes down two working days before a report of theirs is due, and on the day, as long as it is not in (GP-T2)', () => {
  const story = doctorsAsked().ask('gus', take);
  const calendar = calendarOf(story.known.procedure);
  const due = downsOf(story, 'tess');
  // Buckinghamshire has no day of its own for it with the chair: the dates that it has are those its author is reminded of.
  const own = story.known.procedure.timescales.some((one) => one.to === 'report-to-chair' || one.to === 'report-to-family');
  expect(own).toBe(true);
  expect(due.map((at) => new Date(at).toISOString())).toEqual(['2026-12-09T09:00:00.000Z', '2026-12-11T09:00:00.000Z']);
  for (const at of due) expect(calendar.isWorkingDay(Math.floor(at / 86_400_000))).toBe(true);
  story.ask('gus', { do: 'set-report', stage: 'with-chair', way: 'secure-mail' });
  expect(told(story, 'tess')).toEqual(['edited']);
  expect(downsOf(story, 'tess')).toEqual([]);
  expect(said(story, 'tess')).toContain('The report of Gus Invented is in.');
});

test('they have their own doctors reminded of a report, and nobody else’s author (GP-P1, GP-T2)', () => {
  const story = doctorsAsked().ask('gus', take);
  expect(story.ask('tess', { do: 'remind-report', person: id('tom') }).refused).toBe('not-yours');
  expect(story.ask('tess', { do: 'remind-report', person: id('gus') }).events).toEqual(['report-reminded']);
  expect(told(story, 'gus')).toEqual(['down']);
  expect(story.ask('ada', { do: 'remind-report', person: id('tom') }).events).toEqual(['report-reminded']);
});

test('a practice offers its premises, for so many; chair and administrator read it, nothing is decided by it, and it is taken back (GP-P3)', () => {
  const story = doctorsAsked();
  const offer = { do: 'offer-premises', agency: surgery, seats: 10 } as const;
  expect(story.ask('gus', offer).refused).toBe('not-yours');
  expect(story.ask('tess', { ...offer, agency: 'school' as AgencyId }).refused).toBe('not-yours');
  const { place } = story.convened.when;
  expect(story.ask('tess', offer).events).toEqual(['premises-offered']);
  expect([told(story, 'ada'), told(story, 'cleo')]).toEqual([['edited'], ['edited']]);
  for (const who of ['ada', 'cleo'] as const)
    expect(said(story, who)).toContain('Invented Surgery offers its premises, with room for 10 people.');
  for (const who of ['sam', 'pia'] as const) expect(said(story, who)).not.toContain('offers its premises');
  expect(story.convened.when.place).toBe(place);
  expect(story.ask('tess', offer).events).toEqual([]);
  expect(story.ask('tess', { ...offer, seats: null }).events).toEqual(['premises-offered']);
  expect(said(story, 'ada')).not.toContain('offers its premises');
});

test('what another practice offers is not taken for their own offer (GP-P3)', () => {
  const story = doctorsAsked();
  const k1 = story.state.meetings.k1 ?? expect.unreachable();
  const offers = [{ agency: 'another-practice' as AgencyId, seats: 6 as const, by: id('tess'), at: 0 }];
  story.state = { ...story.state, meetings: { k1: { ...k1, practice: { ...k1.practice, offers } } } };
  const own = { do: 'offer-premises', agency: surgery, seats: 6 } as const;
  expect(story.ask('tess', { ...own, seats: null }).events).toEqual([]);
  expect(story.ask('tess', own).events).toEqual(['premises-offered']);
  expect(story.ask('tess', own).events).toEqual([]);
});

test('from a strategy discussion on a practice reads that a conference is to be expected, by when, and that a report will be asked for (GP-T3)', () => {
  const story = draftedWithPractice();
  expect(cardOf(story, 'tess')).toBeNull();
  expect(said(story, 'ada')).toContain('Was a practice at the strategy discussion?');
  expect(story.ask('ada', { do: 'warn-practices', agencies: [surgery] }).events).toEqual(['practices-warned']);
  expect(told(story, 'tess')).toEqual(['down']);
  const warned = said(story, 'tess');
  // Fifteen working days from the enquiry of 30 November.
  expect(warned).toMatch(/To be expected: INV-1.*by Mon 21 Dec 2026.*A report will be asked/);
  expect(warned).toContain('online patient access');
  expect(warned).not.toMatch(/Child 1|Invented Hall|2019|15 Dec/);
  // Its premises it can offer from then on (GP-P3).
  expect(story.ask('tess', { do: 'offer-premises', agency: surgery, seats: 6 }).events).toEqual(['premises-offered']);
  expect(said(story, 'ada')).toContain('offers its premises');
  // What is due changes with the facts it is counted from.
  story.ask('ada', { do: 'describe', reference: 'INV-1', type: 'initial', facts: { 'section-47-started': ['2026-12-01'] } });
  expect(told(story, 'tess')).toEqual(['edited']);
  doctorsAsked(story);
  expect(told(story, 'tess')).toEqual(['down']);
});

test('told by mistake it is taken back and their card is emptied; a case for named people tells no practice (GP-T3, Q-5, Q-21)', () => {
  const story = draftedWithPractice().ask('ada', { do: 'warn-practices', agencies: [surgery] });
  story.ask('ada', { do: 'warn-practices', agencies: [] });
  expect([told(story, 'tess'), cardOf(story, 'tess')]).toEqual([['edited'], null]);
  expect(story.ask('ada', { do: 'warn-practices', agencies: ['police' as AgencyId] }).refused).toBe('no-such-person');
  expect(story.ask('tom', { do: 'warn-practices', agencies: [surgery] }).refused).toBe('not-yours');
  const warned = draftedWithPractice()
    .ask('ada', { do: 'warn-practices', agencies: [surgery] })
    .ask('ada', { do: 'propose' });
  warned.ask('cleo', { do: 'set-sensitive' });
  expect(cardOf(warned, 'tess')).toBeNull();
  expect(warned.ask('tess', { do: 'offer-premises', agency: surgery, seats: 6 }).refused).toBe('not-yours');
  warned.ask('cleo', { do: 'warn-practices', agencies: [] });
  expect(warned.ask('cleo', { do: 'warn-practices', agencies: [surgery] }).refused).toBe('named-only');
});

test('of a case that is for named people now who keeps things for the practice is told nothing, whatever changes (Q-5)', () => {
  const story = doctorsAsked().ask('gus', take).ask('cleo', { do: 'set-sensitive' });
  story.ask('gus', { do: 'attend', how: 'video' });
  expect([story.events.join(), told(story, 'tess').join()]).toEqual(['undertaking-accepted,answered', '']);
});

test('a practice that was told and is not asked after all has no card and no diary entry any more (Q-5)', () => {
  const story = draftedWithPractice()
    .ask('ada', { do: 'warn-practices', agencies: [surgery] })
    .ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  expect([told(story, 'tess'), cardOf(story, 'tess')]).toEqual([['edited'], null]);
  expect(story.ask('tess', { do: 'read-diary', meeting: 'k1' }).refused).toBe('not-yours');
});

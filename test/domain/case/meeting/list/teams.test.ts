import { describe, expect, test } from 'vitest';
import type { ChildId } from '../../../../../domain/case/family/shape.ts';
import { backupFrom } from '../../../../../domain/case/meeting/when/backup-from.ts';
import { phasesOf } from '../../../../../domain/case/phase.ts';
import { shownIn } from '../../../../../domain/case/showing.ts';
import { type TeamHears, usualHears } from '../../../../../domain/directory/teams/hears.ts';
import type { AgencyTeamId, PersonId } from '../../../../../domain/ids.ts';
import { calendarOf } from '../../../../../domain/timescales/calendar-of.ts';
import { noon, type Story } from '../../../../support/case-story.ts';
import { office, teamAsked, teamListed } from '../../../../support/conference/asked-team.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const team = office.id;
const take = { do: 'take-place', team } as const;
const phases = (story: Story, who: Name, at = story.at) =>
  phasesOf(story.conference, id(who), story.known, at).map((one) => one.phase);
const listed = (story: Story) => story.conference.invitees.map((one) => [one.person, one.role]);
const told = (story: Story, who: Name) =>
  story.told.flatMap(({ to, item }) =>
    to === id(who) && 'meeting' in item ? [item.comesDown === true ? 'down' : 'edited'] : [],
  );
const noticed = (story: Story, notice: string) =>
  story.told.flatMap(({ to, item }) => (item.item === 'notice' && item.notice === notice ? [to] : []));
/** Story of one change in the directory, and that the case has heard of it. */
function directoryIs(story: Story, change: Partial<Story['known']['directory']>): Story {
  story.known = { ...story.known, directory: { ...story.known.directory, ...change } };
  return story.ask('time', { do: 'note-teams' });
}
const away = (who: Name, from: number, to: number) => new Map([[id(who), { from, to, cover: null }]]);
const day = (date: string) => Math.floor(noon(date) / 86_400_000);

test('a team is asked once the chair has agreed the list: everybody in it hears, nobody before, and its lead not yet', () => {
  const made = teamListed();
  expect(listed(made)).toEqual([
    [id('sam'), 'social-worker'],
    [id('pia'), 'police'],
  ]);
  for (const who of ['tom', 'tess', 'carl', 'gus'] as const) expect(phases(made, who)).toEqual([]);
  const asked = teamAsked();
  for (const who of ['tom', 'tess', 'carl'] as const) {
    expect(phases(asked, who)).toEqual(['team-place']);
    expect(told(asked, who)).toEqual(['down']);
  }
  expect(phases(asked, 'gus')).toEqual([]);
  expect(phases(asked, 'pia')).toEqual(['invitation', 'report']);
});

test('whoever takes it is on the list and invited; the others read that it is taken, silently; nobody is told twice', () => {
  const story = teamAsked().ask('tom', take);
  expect(story.events).toEqual(['listed', 'place-taken']);
  expect(listed(story)).toContainEqual([id('tom'), 'school']);
  expect([phases(story, 'tom'), told(story, 'tom')]).toEqual([['invitation', 'report'], ['edited']]);
  for (const who of ['tess', 'carl'] as const) {
    expect(phases(story, who)).toEqual(['team-taken']);
    expect(told(story, who)).toEqual(['edited']);
  }
  // A lead who was never told that it is open is not told that it was taken.
  expect(phases(story, 'gus', Number.POSITIVE_INFINITY)).toEqual([]);
  expect(story.ask('tom', take).events).toEqual([]);
});

test('somebody of it says that a colleague comes, and how: the colleague is told, answered for, and accepts the undertaking themself', () => {
  const story = teamAsked().ask('tess', { ...take, person: id('tom'), how: 'phone' });
  expect([phases(story, 'tom'), told(story, 'tom')]).toEqual([['receipt', 'report'], ['down']]);
  const tom = story.conference.invitees.find((one) => one.person === id('tom'));
  expect(tom?.answer).toMatchObject({ answer: 'attending', how: 'phone' });
  expect(tom?.undertaking).toBeUndefined();
  const alone = teamAsked().ask('tess', { ...take, person: id('tom') });
  expect([phases(alone, 'tom'), told(alone, 'tom')]).toEqual([['invitation', 'report'], ['down']]);
});

test('two take it at once: the first has it, and the other is told that it is taken', () => {
  const story = teamAsked().ask('tom', take);
  expect(story.ask('tess', take).refused).toBe('place-taken');
  expect(story.ask('tess', { ...take, person: id('carl') }).refused).toBe('place-taken');
  expect(story.ask('tess', { ...take, person: id('tom') }).events).toEqual([]);
});

test('nobody of another team or agency takes it, nor is sent by anybody; and nobody of it reads anything before they are invited', () => {
  const story = teamAsked();
  for (const who of ['pia', 'ada', 'sam', 'stan'] as const) expect(story.ask(who, take).refused).toBe('not-yours');
  for (const person of [id('pia'), id('sam'), 'nobody' as PersonId])
    expect(story.ask('tom', { ...take, person }).refused).toBe('no-such-person');
  expect(story.ask('tom', { ...take, team: 'desk' as AgencyTeamId }).refused).toBe('not-yours');
  expect(story.ask('tom', { ...take, team: '__proto__' as AgencyTeamId }).refused).toBe('not-yours');
  for (const command of [
    { do: 'read-details', meeting: 'k1' },
    { do: 'read-family' },
    { do: 'read-reports' },
    { do: 'hand-back' },
  ] as const)
    expect(story.ask('tom', command as never).refused).toBe('not-yours');
});

test('from whom the case is kept is not asked, takes nothing and is sent by nobody; barred later they have nothing any more', () => {
  const barred = teamListed()
    .ask('ada', { do: 'propose' })
    .ask('cleo', { do: 'bar', people: [id('tess')], agencies: [] });
  barred.ask('cleo', { do: 'agree-list', seen: barred.conference.listVersion });
  expect(phases(barred, 'tess')).toEqual([]);
  expect(barred.ask('tess', take).refused).toBe('not-yours');
  expect(barred.ask('tom', { ...take, person: id('tess') }).refused).toBe('no-such-person');
  const story = teamAsked()
    .ask('tom', take)
    .ask('cleo', { do: 'bar', people: [id('tom')], agencies: [] });
  expect(listed(story)).not.toContainEqual([id('tom'), 'school']);
  // The team is asked again, from then on.
  expect(phases(story, 'tess')).toEqual(['team-place']);
  expect(told(story, 'tess')).toEqual(['down']);
});

test('a case for named people only asks no team, and one that becomes so asks none any more (Q-5)', () => {
  const story = teamListed().ask('ada', { do: 'propose' }).ask('cleo', { do: 'set-sensitive' });
  expect(story.conference.teams).toEqual([]);
  expect(story.ask('cleo', { do: 'invite-team', team, role: 'school' }).refused).toBe('named-only');
});

test('unanswered for four working hours it comes down to the team’s lead, who takes it or sends somebody', () => {
  const story = teamAsked();
  const starts = story.convened.when.startsAt;
  const due = backupFrom(story.at, starts, calendarOf(story.known.procedure));
  const own = shownIn(story.state, story.known).find((one) => one.to === id('gus'));
  expect(own).toMatchObject({ card: 'meeting', meeting: 'k1', notBefore: due });
  expect(own?.turnings).toContainEqual({ at: due, comesDown: true });
  expect([phases(story, 'gus', due - 1), phases(story, 'gus', due)]).toEqual([[], ['team-place']]);
  story.at = due + 1;
  story.ask('gus', { ...take, person: id('tess') });
  expect(listed(story)).toContainEqual([id('tess'), 'school']);
  // Whoever was told that it is open reads that it is not.
  expect(phases(story, 'gus')).toEqual(['team-taken']);
});

test('handed back the team is asked again, from then on; whoever gave it back is off the list, without a message that they are', () => {
  const story = teamAsked().ask('tom', take);
  story.at += 3 * 86_400_000;
  story.ask('tom', { do: 'hand-back' });
  expect(story.events).toEqual(['place-opened', 'team-asked', 'unlisted']);
  expect(listed(story)).not.toContainEqual([id('tom'), 'school']);
  expect(story.conference.teams).toMatchObject([{ team, asked: { at: story.at } }]);
  for (const who of ['tom', 'tess', 'carl'] as const) expect(phases(story, who)).toEqual(['team-place']);
  expect(told(story, 'tess')).toEqual(['down']);
  expect(noticed(story, 'withdrawn')).toEqual([]);
  expect(story.ask('tess', take).events).toEqual(['listed', 'place-taken']);
  expect(story.ask('tom', { do: 'hand-back' }).refused).toBe('not-yours');
});

test('of two teams that are asked the one whose place is taken leaves the other as it is', () => {
  const story = teamListed();
  expect(story.ask('ada', { do: 'invite-team', team: 'desk' as AgencyTeamId, role: 'police' }).events).toEqual(['team-listed']);
  story.ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion }).ask('tom', take);
  expect(story.conference.teams.map((one) => one.taken?.person)).toEqual([id('tom'), undefined]);
});

test('whoever has an open action does not give the place back; somebody else’s keeps nobody', () => {
  const give = (to: Name) => ({ do: 'give-action', to: id(to), what: 'x', why: 'y', due: '2026-12-20' }) as const;
  const busy = (to: Name) => teamAsked().ask('tom', take).ask('cleo', give(to)).ask('tom', { do: 'hand-back' });
  expect(busy('tom').refused).toBe('has-actions');
  expect(busy('pia').events).toContain('unlisted');
});

test('a deputy of whoever took it has the place, and gives it back to the team as well', () => {
  const story = teamAsked()
    .ask('tom', take)
    .ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
  story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: story.at });
  expect(story.conference.teams[0]?.taken?.person).toBe(id('tess'));
  story.ask('tess', { do: 'hand-back' });
  expect(phases(story, 'carl')).toEqual(['team-place']);
});

test('whoever is on leave is not asked while a colleague is there, and nobody is sent who is away on the day', () => {
  const made = teamListed().ask('ada', { do: 'propose' });
  const leaves = away('tess', day('2026-11-30'), day('2026-12-16'));
  made.known = { ...made.known, directory: { ...made.known.directory, leaves } };
  made.ask('cleo', { do: 'agree-list', seen: made.conference.listVersion });
  expect([phases(made, 'tom'), phases(made, 'tess')]).toEqual([['team-place'], []]);
  expect(made.ask('tom', { ...take, person: id('tess') }).refused).toBe('away-then');
  expect(made.ask('tess', take).refused).toBe('away-then');
});

test('whoever joins the team is asked too, who leaves it no more; a team that is closed is off the list, and the chair reads so', () => {
  const story = teamAsked();
  directoryIs(story, { teams: [{ ...office, members: [id('tom'), id('gus')] }] });
  expect(story.events).toEqual(['team-asked']);
  expect([phases(story, 'gus'), phases(story, 'tess')]).toEqual([['team-place'], []]);
  expect(told(story, 'gus')).toEqual(['down']);
  expect(story.ask('tess', take).refused).toBe('not-yours');
  expect(story.ask('time', { do: 'note-teams' }).events).toEqual([]);
  directoryIs(story, { teams: [] });
  expect(story.events).toEqual(['team-unlisted']);
  expect(story.conference.teams).toEqual([]);
  expect(told(story, 'cleo')).not.toEqual([]);
});

test('moved, the team that has not answered hears; cancelled, too; and once somebody has it they alone do', () => {
  const when = { date: '2026-12-16', time: '11:00', place: 'Invented Hall' };
  const open = teamAsked();
  open.ask('cleo', { do: 'move', when, why: 'invented', seen: open.conference.revision });
  expect(open.events).toContain('moved');
  expect(told(open, 'tess')).toEqual(['down']);
  open.ask('cleo', { do: 'cancel', why: 'invented' });
  expect(noticed(open, 'cancelled')).toEqual(expect.arrayContaining([id('tom'), id('tess'), id('carl')]));
  const taken = teamAsked().ask('tom', take).ask('cleo', { do: 'cancel', why: 'invented' });
  expect(noticed(taken, 'cancelled')).toContain(id('tom'));
  expect(noticed(taken, 'cancelled')).not.toContain(id('tess'));
});

test('taken off the list the team is told that it is asked no more; once somebody has it they are taken off as a person', () => {
  const story = teamAsked().ask('cleo', { do: 'uninvite-team', team });
  expect(noticed(story, 'withdrawn')).toEqual([id('tom'), id('tess'), id('carl')]);
  expect(phases(story, 'tess')).toEqual([]);
  const taken = teamAsked().ask('tom', take);
  expect(taken.ask('cleo', { do: 'uninvite-team', team }).refused).toBe('place-taken');
  taken.ask('cleo', { do: 'uninvite', person: id('tom') });
  expect(taken.conference.teams).toEqual([]);
  expect(phases(taken, 'tess')).toEqual([]);
});

test('a team is asked once, in a role that the procedure has and its agency sends, and fills it for whoever looks who is missing', () => {
  const story = teamListed();
  const version = story.conference.listVersion;
  expect(story.ask('ada', { do: 'invite-team', team, role: 'school' }).events).toEqual([]);
  expect(story.conference.listVersion).toBe(version);
  const desk = 'desk' as AgencyTeamId;
  expect(story.ask('ada', { do: 'invite-team', team: desk, role: 'juggler' }).refused).toBe('no-such-role');
  expect(story.ask('ada', { do: 'invite-team', team: desk, role: 'gp' }).refused).toBe('does-not-fit');
  expect(story.ask('ada', { do: 'invite-team', team: 'none' as AgencyTeamId, role: 'gp' }).refused).toBe('no-such-team');
  expect(story.ask('ada', { do: 'say-not-invited', role: 'school', why: 'no-need', words: '' }).refused).toBe('already-listed');
  // Once it has begun nobody takes it any more.
  const asked = teamAsked();
  asked.at = asked.convened.when.startsAt;
  expect(asked.ask('tom', take).refused).toBe('too-late');
});

test('of half-siblings a team is asked for those it is there for, and for no child that is not of the case (Q-9)', () => {
  const story = teamListed().ask('ada', { do: 'uninvite-team', team });
  const asks = (...children: readonly string[]) =>
    story.ask('ada', { do: 'invite-team', team, role: 'school', children: children as ChildId[] });
  expect(asks('c9').refused).toBe('no-such-child');
  story.ask('ada', { do: 'set-half-siblings', children: ['c2' as ChildId], shared: [] });
  expect(asks().refused).toBe('incomplete');
  expect(asks('c1').conference.teams).toMatchObject([{ team, children: ['c1'] }]);
});

describe('which message goes to the queue and which to the lead is data of the team', () => {
  const asking = (hears: Partial<TeamHears>) => teamAsked({ ...office, hears: { ...usualHears, ...hears } });

  test('the lead is asked with the others, and hears that it is taken though nobody reminded them', () => {
    const story = asking({ asked: ['queue', 'lead'] });
    for (const who of ['tom', 'tess', 'carl', 'gus'] as const) expect(told(story, who)).toEqual(['down']);
    story.ask('tom', take);
    expect(phases(story, 'gus')).toEqual(['team-taken']);
  });

  test('the lead alone is asked, and sends somebody: nobody else hears', () => {
    const story = asking({ asked: ['lead'] });
    expect([phases(story, 'gus'), phases(story, 'tess', Number.POSITIVE_INFINITY)]).toEqual([['team-place'], []]);
    story.ask('gus', { ...take, person: id('tess') });
    expect(listed(story)).toContainEqual([id('tess'), 'school']);
    expect(phases(story, 'carl')).toEqual([]);
  });

  test('the lead alone is asked and is there no more, nor anybody who leads the agency: everybody in the team is, until nobody is in it', () => {
    const without = (story: Story, ...gone: readonly Name[]) => {
      const all = new Map(story.known.directory.people);
      for (const who of gone.map(id)) {
        const one = all.get(who) ?? expect.unreachable();
        all.set(who, { ...one, status: 'suspended' });
      }
      return { people: all };
    };
    const story = asking({ asked: ['lead'] });
    directoryIs(story, without(story, 'gus'));
    expect(story.events).toEqual(['team-asked']);
    for (const who of ['tom', 'tess', 'carl'] as const)
      expect([phases(story, who), told(story, who)]).toEqual([['team-place'], ['down']]);
    expect(story.ask('tess', take).events).toEqual(['listed', 'place-taken']);
    const listedOnly = teamListed({ ...office, hears: { ...usualHears, asked: ['lead'] } });
    directoryIs(listedOnly, without(listedOnly, 'gus'));
    expect(listedOnly.conference.teams).toHaveLength(1);
    listedOnly.ask('cleo', { do: 'agree-list', seen: listedOnly.conference.listVersion });
    const empty = asking({ asked: ['lead'] });
    directoryIs(empty, without(empty, 'gus', 'tom', 'tess', 'carl'));
    expect(empty.events).toEqual(['team-unlisted']);
  });

  test('what nobody answers comes down again to everybody; the lead is told of a meeting that was called off', () => {
    const story = asking({ unanswered: ['queue', 'lead'], cancelled: ['queue', 'lead'] });
    const due = backupFrom(story.at, story.convened.when.startsAt, calendarOf(story.known.procedure));
    for (const who of ['tess', 'gus'] as const) {
      const own = shownIn(story.state, story.known).find((one) => one.to === id(who));
      expect(own?.turnings).toContainEqual({ at: due, comesDown: true });
    }
    story.ask('cleo', { do: 'cancel', why: 'invented' });
    expect(noticed(story, 'cancelled')).toEqual(expect.arrayContaining([id('tom'), id('gus')]));
  });

  test('that it is taken is told to nobody else', () => {
    const story = asking({ taken: [] }).ask('tom', take);
    expect([phases(story, 'tess'), phases(story, 'tom')]).toEqual([[], ['invitation', 'report']]);
  });
});

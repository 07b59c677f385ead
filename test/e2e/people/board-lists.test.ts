import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { type Day, weekday } from '../../../domain/calendar/day.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { type BareCommand, inMeeting } from '../../../domain/case/case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { cityAndHackney } from '../../../domain/procedures/local/city-and-hackney.ts';
import { known, noon, Story } from '../../support/case-story.ts';
import { c1, c2, decide } from '../../support/conference/deciding.ts';
import { forger } from '../../support/forger.ts';
import { id } from '../../support/invented-partnership.ts';
import { type Played, play } from '../../support/slice.ts';
import { peopleBeside } from '../../support/story/invented-cast.ts';

/** Who they are in the sandbox's partnership. */
const names = { ada: 'avery', cleo: 'linden', sam: 'tamsin', pia: 'bram', tom: 'caspian' } as const;
const calendar = calendarFor('england-and-wales');

/** A story of the domain that can be told again in a store, by those people. */
class Told extends Story {
  readonly asked: { readonly by: string; readonly at: number; readonly command: unknown }[] = [];

  override press(who: Parameters<Story['press']>[0], command: BareCommand): this {
    super.press(who, command);
    const by = who === 'time' ? who : id(who);
    this.asked.push({ by, at: this.at, command: inMeeting(command, this.meeting) });
    return this;
  }
}

let played: Played;
let today: Day;
const back = (days: number) => calendar.addWorkingDays(today, -days);

async function stored(story: Told, name: string): Promise<void> {
  const { cases } = played.sandbox.bot().app.streams;
  for (const { by, at, command } of story.asked) {
    let text = JSON.stringify({ by, command });
    for (const [one, other] of Object.entries(names)) text = text.replaceAll(`"${id(one as keyof typeof names)}"`, `"${other}"`);
    const ask = JSON.parse(text) as { by: PersonId; command: never };
    expect(await cases.ask(caseStream(name), { ...ask, at, via: 'teams' }), text).toMatchObject({ did: 'decided' });
  }
}

/** Opened for an enquiry begun so many working days ago. */
function opened(name: string, reference: string, begun: number): Told {
  const story = new Told();
  story.known = { ...known, procedure: cityAndHackney };
  const day = isoFromDay(back(begun));
  story.at = noon(day);
  const facts = { 'strategy-discussion': [day], 'section-47-started': [day] };
  story.ask('ada', { do: 'open', id: name as never, reference, procedure: cityAndHackney.key, type: 'initial', facts });
  for (const nth of [0, 1]) story.ask('ada', { do: 'add-child', nth, child: { born: '2019-05-04' } });
  return story;
}

function calledFor(story: Told, date: Day): Told {
  story.ask('ada', {
    do: 'set-when',
    when: { date: isoFromDay(date), time: '10:00', place: 'Plantedplace House' },
    chair: id('cleo'),
  });
  const roles = { sam: 'social-worker', pia: 'police', tom: 'school' } as const;
  const invitees = Object.entries(roles).map(([one, role]) => ({ person: id(one as keyof typeof roles), role }));
  story.ask('ada', { do: 'invite', invitees }).ask('ada', { do: 'propose' });
  return story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion }) as Told;
}

/** Held in time with everybody, the report of one there four days before; nothing was done since. */
function heldLongAgo(name: string, reference: string): Told {
  const date = back(30);
  const story = calledFor(opened(name, reference, 40), date);
  story.at = noon(isoFromDay(date - 4));
  story.ask('sam', { do: 'set-report', stage: 'with-chair', way: 'secure-mail' });
  story.at = noon(isoFromDay(date));
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] });
  return decide(decide(story, c1), c2) as Told;
}

/** A procedure that has a day for its minutes, and core groups, in force since long ago. */
async function adopted(procedure: string): Promise<void> {
  const { directory } = played.sandbox.bot().app.streams;
  const from = isoFromDay(back(60));
  const adopt = { do: 'adopt-procedure', was: 'buckinghamshire', replaces: null, procedure, from } as const;
  const [by, at] = ['magnolia' as PersonId, noon(isoFromDay(back(62)))];
  expect(await directory.ask('directory', { by, at, via: 'teams', command: adopt })).toMatchObject({ did: 'decided' });
  const take = { by: 'time' as PersonId, at: noon(from), via: 'clock', command: { do: 'take-procedure' } } as never;
  expect(await directory.ask('directory', take)).toMatchObject({ did: 'decided' });
}

beforeAll(async () => {
  played = await play([...peopleBeside()]);
  today = localDay(played.sandbox.clock.now());
  await adopted('city-and-hackney');
  for (const nth of [1, 2, 3, 4, 5, 6])
    await stored(heldLongAgo(`k0000invented0hel${nth}`, `INV-6${nth}`), `k0000invented0hel${nth}`);
  const week = 'k0000invented0week';
  await stored(calledFor(opened(week, 'INV-71', 8), today - weekday(today) + 2), week);
  await stored(opened('k0000invented0late', 'INV-72', 20), 'k0000invented0late');
}, 60_000);
afterAll(() => played.stop());

const alder = '7e4a0001-0000-4000-8000-0000000000a1';
const readers = {
  Teams: { on: 'teams', tenant: alder, user: '0b1ec700-0000-4000-8000-000000000701' },
  Slack: { on: 'slack', org: 'T0NETHER', user: 'U0STERLING' },
} as const;

test.each(['Teams', 'Slack'] as const)(
  'in %s the board has the week, what is at risk, silent and late, and the figures by the published measures',
  async (platform) => {
    const text = await forger(played, readers[platform]).open({ form: 'board', of: '' });
    /** What stands between two titles. */
    const under = (title: string, next: string) =>
      text.split(title)[1]?.split(next)[0] ?? expect.unreachable(`${title}\n${text}`);
    expect(under('Conferences this week', 'Limit near')).toMatch(/INV-71: [^\n]*10:00/);
    expect(under('Limit near', 'Not everybody')).toMatch(/INV-72: limit passed on /);
    expect(under('Minutes late', 'Core group not held')).toMatch(/INV-61: was due [\s\S]*INV-66: was due /);
    expect(under('Core group not held', 'Initial conferences within')).toMatch(/INV-61: was due [\s\S]*INV-66: was due /);
    const timely = under('Initial conferences within 15 working days', 'Agencies, the last');
    expect(timely).toContain('from the strategy discussion: meetings 6 of 6; children 12 of 12');
    expect(timely).toContain('from the start of enquiries: meetings 6 of 6; children 12 of 12');
    const agencies = text.split('Agencies, the last')[1] ?? '';
    expect(agencies).toMatch(/came 6 of 6; reports in: 6 of 6, usually 4 days before the conference/);
    expect(agencies).toMatch(/came 6 of 6; reports in: 0 of 6/);
    expect(agencies).toContain('of those who were invited and involved');
    expect(text).not.toMatch(/Planted|Tamsin|Caspian/);
  },
);

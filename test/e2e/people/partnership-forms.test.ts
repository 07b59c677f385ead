import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wrongHands } from '../../../cards/building/notes.ts';
import { shortMark } from '../../../domain/directory/identity.ts';
import type { Person } from '../../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';
import { forger } from '../../support/forger.ts';
import type { Hand } from '../../support/hands.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played;
beforeAll(async () => {
  played = await play();
});
afterAll(() => played.stop());

const directory = () => played.sandbox.bot().app.streams.directory.peek('directory');
const person = async (id: string): Promise<Person> => (await directory()).people.get(id as PersonId) ?? expect.unreachable(id);

/** From Home to the partnership, and to what is looked for. */
async function finds(hand: Hand, search: string, found: string): Promise<string> {
  await hand.close();
  const before = hand.messages().length;
  await hand.say('hello');
  const isHome = () => hand.messages().length > before && /The partnership/.test(hand.messages().at(-1) ?? '');
  await expect.poll(isHome, { timeout: 20_000 }).toBe(true);
  await hand.press(/^The partnership$/);
  if (found === '') return hand.open();
  await hand.submit({ what: 'find' });
  await hand.submit({ search });
  return hand.submit({ search, found });
}

/** Each administrator on their own platform, about somebody of the council on it. */
describe.each([
  ['avery', 'Teams', 'tamsin', 'Tamsin', 'teams/7e4a0001-0000-4000-8000-0000000000a1'],
  ['juniper', 'Slack', 'saffron', 'Saffron', 'slack/T0NETHER'],
] as const)('%s, on %s', (who, _, about, name, place) => {
  test('changes, moves, gives a standing to and removes somebody, and types no id', async () => {
    const hand = played.as(who);
    const seen: string[] = [];
    const submit = async (values: Readonly<Record<string, string | readonly string[]>>) => {
      const heard = await hand.submit(values as never);
      seen.push(heard);
      return heard;
    };
    const page = async () => seen.push(await finds(hand, name, `p.${about}`));

    await page();
    await submit({ what: 'change' });
    const entry = { name: `${name} Renamed`, post: 'team manager', telephone: '01632 960777', language: 'cy', hour: '8' };
    expect(await submit(entry)).toMatch(/Done/);
    expect(await person(about)).toMatchObject({ name: `${name} Renamed`, telephone: '01632 960777', language: 'cy', hour: 8 });

    await page();
    await submit({ what: 'standing' });
    expect(await submit({ standing: ['minute-taker'], order: '', backup: 'none' })).toMatch(/Done/);
    expect((await person(about)).standing).toEqual(['minute-taker']);

    await page();
    await submit({ what: 'agency' });
    const [from] = (await person(about)).memberships;
    const elsewhere = from.agency === 'review' ? 'social-care' : 'review';
    await submit({ search: '', found: `a.${elsewhere}` });
    expect(await submit({ how: `from.${from.agency}`, post: 'reviewing officer' })).toMatch(/Done/);
    expect((await person(about)).memberships.map((one) => one.agency)).toEqual([elsewhere]);

    await page();
    await submit({ what: 'remove' });
    expect(await submit({})).toMatch(/Done/);
    expect((await person(about)).status).toBe('left');
    await hand.close();
    for (const text of seen) expect(text).not.toMatch(/0b1ec700|U0[A-Z]{3}|T0[A-Z]{3}/);
  });

  test('adds an agency where another is, changes it, says how it is reached, removes it and puts it back', async () => {
    const hand = played.as(who);
    await finds(hand, '', '');
    await hand.submit({ what: 'add-agency' });
    const name = `Invented Nursery ${who}`;
    const entry = { name, kind: 'school', marks: ['none'], areas: '' };
    const where = { where: [shortMark(place)], telephone: '01632 960778', hours: '' };
    expect(await hand.submit({ ...entry, ...where } as never)).toMatch(/Done/);
    const added = [...(await directory()).agencies.values()].find((one) => one.name === name) ?? expect.unreachable();
    await finds(hand, name, `a.${added.id}`);
    await hand.submit({ what: 'change' });
    expect(await hand.submit({ ...entry, name: `${name} House`, marks: ['flagged'] } as never)).toMatch(/Done/);
    await finds(hand, name, `a.${added.id}`);
    await hand.submit({ what: 'contact' });
    expect(await hand.submit({ telephone: '01632 960779', hours: 'Mon to Fri, 8:30 to 18:00' })).toMatch(/Done/);
    const changed = { name: `${name} House`, flagged: true, telephone: '01632 960779', hours: 'Mon to Fri, 8:30 to 18:00' };
    expect((await directory()).agencies.get(added.id as AgencyId)).toMatchObject(changed);

    // Nobody is of it: it goes, and is put back.
    const way = await finds(hand, name, `a.${added.id}`);
    expect(way).toContain('Remove it from the partnership');
    expect(await hand.submit({ what: 'remove' })).toMatch(/Nobody is of .* any more/);
    expect(await hand.submit({})).toMatch(/Done/);
    expect((await directory()).agencies.get(added.id as AgencyId)?.shut?.how).toBe('removed');
    await finds(hand, '', '');
    await hand.submit({ what: 'find' });
    expect(await hand.submit({ search: name })).toMatch(/Nobody and nothing of that name/);
    await finds(hand, '', '');
    await hand.submit({ what: 'agency-back' });
    expect(await hand.submit({ agency: added.id })).toMatch(/Done/);
    const { shut, ...back } = (await directory()).agencies.get(added.id as AgencyId) ?? expect.unreachable();
    expect([shut, back.tenants.length + back.workspaces.length]).toEqual([undefined, 1]);
    expect(await finds(hand, '', ''), 'no agency is removed any more').not.toContain('Put a removed agency back');
  });

  test('suspends an agency with everybody of it, and lets it in again; one with people is not removed, and says how many', async () => {
    const hand = played.as(who);
    await finds(hand, 'Millrace', 'a.gp');
    expect(await hand.submit({ what: 'remove' })).toMatch(/cannot be removed yet[\s\S]*It still has 2 people/);
    await finds(hand, 'Millrace', 'a.gp');
    expect(await hand.submit({ what: 'suspend' })).toMatch(/with all its people \(2 people\)/);
    expect(await hand.submit({})).toMatch(/Done/);
    const ottoline = forger(played, played.identity('ottoline'));
    const settings = { form: 'settings', of: '', about: 'ottoline' } as const;
    expect(await ottoline.open(settings)).toContain(String(wrongHands));
    expect(await finds(hand, 'Millrace', 'a.gp')).not.toMatch(/Add somebody here|Confirm its list/);
    await hand.submit({ what: 'resume' });
    expect(await hand.submit({})).toMatch(/Done/);
    expect(await ottoline.open(settings)).not.toContain(String(wrongHands));
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partnershipChange } from '../../../bot/start/partnership-change.ts';
import { caseStream } from '../../../bot/turn/streams.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { convened } from '../../support/convened.ts';
import { forger, type Who } from '../../support/forger.ts';
import { type Played, play } from '../../support/slice.ts';
import { openLedger } from '../../support/store/ledger.ts';

const constant = /There is nothing for you here\. Nid oes dim i chi yma\./;
const slack = (org: string, user: string) => ({ on: 'slack', org, user }) as const;
const teams = (end: string, nth: number, user: string) =>
  ({
    on: 'teams',
    tenant: `7e4a000${nth}-0000-4000-8000-0000000000${end}`,
    user: `0b1ec700-0000-4000-8000-0000000000${user}`,
  }) as const;
const who = {
  rowan: teams('a1', 1, '02'),
  linden: slack('T0NETHER', 'U0LINDEN'),
  caspian: slack('T0ALDER', 'U0CASPIAN'),
  marigold: slack('T0ALDER', 'U0MARIGOLD'),
  ottoline: slack('T0NETHER', 'U0OTTOLINE'),
  peregrine: teams('c3', 3, '09'),
  orla: teams('c3', 3, '07'),
  juniper: slack('T0NETHER', 'U0JUNIPER'),
  avery: teams('a1', 1, '01'),
} as const satisfies Record<string, Who>;

/** The same with a chair on each platform; the one from whom the case is kept is on the other. */
const charges = [
  {
    where: 'chair on Teams',
    chair: 'rowan',
    administrator: 'avery',
    other: 'juniper',
    agency: 'school',
    barred: 'caspian',
    name: 'Caspian',
  },
  {
    where: 'chair on Slack',
    chair: 'linden',
    administrator: 'juniper',
    other: 'avery',
    agency: 'health',
    barred: 'peregrine',
    name: 'Peregrine',
  },
] as const;

describe.each(charges)('who may know of a case, $where', ({ chair, administrator, other, agency, barred, name }) => {
  let played: Played;
  let id: string;
  const reference = 'INV-77';
  const ask = async (by: string, command: CaseCommand) => {
    const { cases } = played.sandbox.bot().app.streams;
    const turned = await cases.ask(caseStream(id), { by: by as PersonId, at: played.sandbox.clock.now(), via: 'cli', command });
    if (turned.did !== 'decided') throw new Error(`${command.do}: ${turned.did} ${'reason' in turned ? turned.reason : ''}`);
    return turned.state;
  };
  const trail = async () => {
    const ledger = await openLedger(played.folder);
    const found = await ledger.all();
    await ledger.close();
    return found[caseStream(id)] ?? [];
  };
  /** What a partnership file without the police would have confirmed. */
  const counted = async () => {
    const { streams } = played.sandbox.bot().app;
    const { name, procedure, adopted, welshReviewed, safety, units, agencies, people } =
      await streams.directory.peek('directory');
    const active = [...people.values()].flatMap(({ status, ...one }) =>
      status === 'active' && one.memberships[0].agency !== 'police' ? [one] : [],
    );
    const left = [...agencies.values()].filter((one) => one.id !== 'police');
    const file = { name, procedure, adopted, welshReviewed, safety, units, agencies: left, people: active };
    return (await partnershipChange(streams, file)).confirm.join(' ');
  };
  const inUnit = (by: 'juniper' | 'avery') => forger(played, who[by]).open({ form: 'unit-cases', of: '' });
  beforeAll(async () => {
    played = await play();
    const { cases } = played.sandbox.bot().app.streams;
    const invitees = {
      tamsin: 'social-worker',
      bram: 'police',
      marigold: 'school',
      ottoline: 'gp',
      orla: 'midwife',
      [barred]: 'other',
    };
    const now = played.sandbox.clock.now();
    id = await convened({ streams: { cases }, now, chair, administrator, invitees, children: 2, reference });
  });
  afterAll(() => played.stop());

  test('the chair keeps it from somebody in a dialog: their card is emptied, and the notice names nobody', async () => {
    const theirs = played.as(barred);
    await theirs.sees(/INV-77/);
    const hand = played.as(chair);
    await hand.sees(/who is coming/);
    await hand.press(/^Details$/, /who is coming/);
    await hand.press(/^Kept from$/);
    await hand.press(/^Keep from somebody$/);
    await hand.submit({ agency });
    await hand.submit({ people: [barred] });
    await expect.poll(() => theirs.messages().join(), { timeout: 8000 }).not.toMatch(/INV-77/);
    await hand.sees(/INV-77: taken off/);
    for (const one of [chair, administrator])
      await expect.poll(() => played.as(one).messages().join(), { timeout: 8000 }).not.toMatch(new RegExp(name));
    expect(await trail()).toEqual(expect.arrayContaining([expect.stringMatching(/^read /), `barred ${chair}`]));
  });

  test('whatever they press is answered with the constant sentence, and the chair is told once, who behind Details', async () => {
    const forged = forger(played, who[barred]);
    for (const form of ['details', 'barred', 'something-else'] as const)
      expect(await forged.open({ form, of: id })).toMatch(constant);
    expect(await forged.press({ verb: 'attend', of: id })).toMatch(constant);
    const hand = played.as(chair);
    await hand.sees(/INV-77: an attempt/);
    expect(hand.messages().filter((one) => /an attempt/.test(one))).toHaveLength(1);
    expect(await forger(played, who[chair]).open({ form: 'barred', of: id, meeting: 'k1' })).toMatch(
      new RegExp(`${name}[^]*Tried to open`),
    );
  });

  test('to invite them by a forged form is to invite nobody; whoever only made the case reads no list of them', async () => {
    const forged = forger(played, who[chair]);
    const about = `${agency}/other`;
    expect(await forged.open({ form: 'invite-people', of: id, meeting: 'k1', about })).not.toMatch(new RegExp(name));
    const ids = [barred, 'nobody-at-all'];
    const answers = [];
    for (const people of ids)
      answers.push(await forged.submit({ form: 'invite-people', of: id, meeting: 'k1', about }, { people, why: 'home' }));
    expect(answers[0]).toBe(answers[1]);
    expect(await forger(played, who[administrator]).open({ form: 'barred', of: id, meeting: 'k1' })).toMatch(constant);
    for (const form of ['bar', 'unbar', 'named', 'open-list'] as const)
      expect(await forger(played, who[administrator]).open({ form, of: id, meeting: 'k1' })).toMatch(constant);
  });

  test('a number for a half-sibling is refused as if there were no such child, and the form has only their own', async () => {
    const [c1, c2] = ['c1', 'c2'] as [ChildId, ChildId];
    await ask(chair, { do: 'set-half-siblings', children: [c2], shared: [] });
    await ask(chair, { do: 'limit-children', person: 'marigold' as PersonId, children: [c1] });
    await ask(chair, { do: 'limit-children', person: 'orla' as PersonId, children: [c2] });
    const present = ['tamsin', 'marigold', 'orla'] as readonly string[] as readonly PersonId[];
    await ask(chair, { do: 'take-register', meeting: 'k1', present });
    await ask(chair, { do: 'undertaking-signed', meeting: 'k1', people: present });
    await ask(chair, { do: 'open-scale', meeting: 'k1' });
    for (const [name, own, another] of [
      ['marigold', c1, c2],
      ['orla', c2, c1],
    ] as const) {
      const forged = forger(played, who[name]);
      const label = (child: ChildId) => `Child ${child.slice(1)}`;
      const form = await forged.open({ form: 'place', of: id, meeting: 'k1', about: '1' });
      expect([form.includes(label(own)), form.includes(label(another))]).toEqual([true, false]);
      expect(await forged.open({ form: 'details', of: id, meeting: 'k1' })).not.toMatch(label(another));
      await forged.submit(
        { form: 'place', of: id, meeting: 'k1', about: '1' },
        { [`score-${another}`]: '3', [`reason-${another}`]: 'x' },
      );
      const placed = { [`score-${own}`]: '3', [`reason-${own}`]: 'x', [`score-${another}`]: '3', [`reason-${another}`]: 'x' };
      await forged.submit({ form: 'place', of: id, meeting: 'k1', about: '1' }, placed);
      const [asAnother, asNone] = [
        await forged.open({ form: 'line', of: id, meeting: 'k1', about: another }),
        await forged.open({ form: 'line', of: id, meeting: 'k1', about: 'c9' }),
      ];
      expect(asAnother).toBe(asNone);
    }
    const state = await played.sandbox.bot().app.streams.cases.peek(caseStream(id));
    const round = state.meetings.k1?.scale.rounds[0];
    const placed =
      round?.status === 'open' ? round.placed.map(({ whose, child }) => ['person' in whose && whose.person, child]) : [];
    expect(placed).toEqual([
      ['marigold', c1],
      ['orla', c2],
    ]);
  });

  test('once it is staff-sensitive another administrator opens nothing of it, and before it they did', async () => {
    const forged = forger(played, who[other]);
    expect(await forged.open({ form: 'details', of: id, meeting: 'k1' })).toMatch(/INV-77/);
    expect(await counted()).toMatch(/nobody in police, which takes part in 1 open cases/);
    expect(await inUnit(other)).toMatch(/INV-77/);
    await ask(chair, { do: 'set-sensitive' });
    expect(await inUnit(other)).not.toMatch(/INV-77/);
    expect(await inUnit(administrator)).toMatch(/INV-77/);
    await ask(chair, { do: 'clear-sensitive' });
    await ask(chair, { do: 'bar', people: [other as PersonId], agencies: [] });
    expect(await inUnit(other)).not.toMatch(/INV-77/);
    await ask(chair, { do: 'set-sensitive' });
    expect(await counted()).not.toMatch(/open cases/);
    for (const form of ['details', 'dates', 'call', 'sensitive', 'chair'] as const)
      expect(await forged.open({ form, of: id, meeting: 'k1' })).toMatch(constant);
    expect(await forger(played, who[administrator]).open({ form: 'details', of: id, meeting: 'k1' })).toMatch(/INV-77/);
  });
});

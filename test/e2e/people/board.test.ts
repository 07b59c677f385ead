import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { convened } from '../../support/convened.ts';
import { forger, type Who } from '../../support/forger.ts';
import { type Played, play } from '../../support/slice.ts';
import { peopleBeside } from '../../support/story/invented-cast.ts';

const alder = '7e4a0001-0000-4000-8000-0000000000a1';
const slack = (user: string) => ({ on: 'slack', org: 'T0NETHER', user }) as const;
const who = {
  magnolia: { on: 'teams', tenant: alder, user: '0b1ec700-0000-4000-8000-000000000701' },
  sterling: slack('U0STERLING'),
  osric: slack('U0OSRIC'),
  juniper: slack('U0JUNIPER'),
  linden: slack('U0LINDEN'),
  avery: { on: 'teams', tenant: alder, user: '0b1ec700-0000-4000-8000-000000000001' },
} as const satisfies Record<string, Who>;

let played: Played;
const opens = (name: keyof typeof who) => forger(played, who[name]).open({ form: 'board', of: '' });

beforeAll(async () => {
  played = await play([...peopleBeside()]);
  const { cases } = played.sandbox.bot().app.streams;
  const now = played.sandbox.clock.now();
  const one = { streams: { cases }, now, administrator: 'avery', chair: 'linden', named: true } as const;
  const invitees = { tamsin: 'social-worker', caspian: 'school' };
  await convened({ ...one, invitees, reference: 'INV-41' });
  const sensitive = await convened({ ...one, invitees, reference: 'INV-42' });
  const command = { do: 'set-sensitive' } as const;
  await cases.ask(caseStream(sensitive), { by: 'linden' as PersonId, at: now, via: 'teams', command });
});
afterAll(() => played.stop());

test('who oversees cases reads the board on their platform; a case for named people is on the unit manager’s alone', async () => {
  const all = { magnolia: await opens('magnolia'), sterling: await opens('sterling'), osric: await opens('osric') };
  for (const said of Object.values(all)) {
    expect(said).toMatch(/INV-41: 2 of 2 silent/);
    expect(said).not.toMatch(/Planted|planted|Quillfeather|Tamsin|Caspian/);
  }
  expect(all.magnolia).toMatch(/INV-42/);
  expect(all.sterling + all.osric).not.toMatch(/INV-42/);
});

test('to whoever oversees none it is as if there were nothing', async () => {
  for (const name of ['avery', 'juniper', 'linden'] as const)
    expect(await opens(name), name).toMatch(/There is nothing for you here\. Nid oes dim i chi yma\./);
});

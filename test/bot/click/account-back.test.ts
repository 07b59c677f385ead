import { beforeEach, expect, test } from 'vitest';
import type { Inbound } from '../../../adapters/inbound.ts';
import { noteAccountBack } from '../../../bot/click/account-back.ts';
import type { ClickContext } from '../../../bot/click/click-context.ts';
import { accountOf } from '../../../domain/directory/recognise.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import { DirectoryStory } from '../../support/directory-story.ts';
import { id } from '../../support/invented-partnership.ts';

const pia = id('pia');
const account = { on: 'slack', org: 'WPOLICE', user: 'U-pia' } as const;
let story: DirectoryStory;
let kept: Directory;
beforeEach(() => {
  story = new DirectoryStory();
  kept = story.state;
  story.ask('time', { do: 'note-deactivated', person: pia, accounts: ['slack/WPOLICE/U-pia'] });
});

/** The stream of the directory, over the story; `kept`: what another replica has not heard of. */
function context(did?: 'unconfirmed'): Pick<ClickContext, 'streams' | 'now'> {
  const directory = {
    folds: { kept: () => ({ state: kept }) },
    peek: async () => story.state,
    ask: async (_: string, { by, command }: { by: string; command: Parameters<DirectoryStory['ask']>[1] }) => {
      if (did !== undefined) return { did };
      story.ask(by, command);
      return { did: 'decided', state: story.state };
    },
  };
  return { streams: { directory } as unknown as ClickContext['streams'], now: () => 0 };
}
const look = (from: Inbound['from']): Inbound => ({ from, delivery: '', does: 'look' });

test('their own press lets them in, though this replica had not heard that they had gone', async () => {
  expect(story.person(pia)?.status).toBe('suspended');
  expect(await noteAccountBack(context(), look(account))).toBe('back');
  expect(story.person(pia)?.status).toBe('active');
});

test('what the store did not take is said, and is no stranger', async () => {
  expect(await noteAccountBack(context('unconfirmed'), look(account))).toBe('unconfirmed');
  expect(story.person(pia)?.status).toBe('suspended');
});

test('in a workspace of an enterprise their account is the one they are listed by', () => {
  const within = JSON.parse(JSON.stringify([...story.state.people]).replaceAll('WPOLICE', 'TPOLICE'));
  const agencies = JSON.parse(JSON.stringify([...story.state.agencies]).replaceAll('WPOLICE', 'TPOLICE'));
  const there: Directory = { ...story.state, people: new Map(within), agencies: new Map(agencies) };
  const pressed = { ...account, org: 'ECOUNTY' };
  const listed = { ...account, org: 'TPOLICE' };
  expect(accountOf(there, pressed, { beside: 'TPOLICE' })).toEqual(listed);
  expect(accountOf(there, pressed, { beside: 'TPOLICE', unproven: ['TPOLICE'] })).toEqual(pressed);
});

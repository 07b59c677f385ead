import { describe, expect, test } from 'vitest';
import { needOf, unaskedFor, usualNeed } from '../../../../../domain/case/meeting/list/need.ts';
import { buckinghamshire } from '../../../../../domain/procedures/buckinghamshire.ts';
import type { NeedReason } from '../../../../../domain/procedures/schema.ts';
import { convened, drafted, noon, openCommand, Story } from '../../../../support/case-story.ts';
import { office, teamListed } from '../../../../support/conference/asked-team.ts';
import { id } from '../../../../support/invented-partnership.ts';

const listed = (story: Story, who: Parameters<typeof id>[0]) => {
  const found = story.conference.invitees.find((one) => one.person === id(who));
  return found === undefined ? undefined : needOf(found, buckinghamshire);
};

describe('everybody on the list is needed for something (FV-P8)', () => {
  test('what their role says, unless whoever invites says another of its reasons', () => {
    const story = drafted();
    expect([listed(story, 'sam'), listed(story, 'gus')]).toEqual(['enquiries', 'health-of-child']);
    story.ask('ada', { do: 'invite', invitees: [{ person: id('tess'), role: 'gp', why: 'works-with-parent' }] });
    expect(listed(story, 'tess')).toBe('works-with-parent');
  });

  test('the role’s own reason, said all the same, is kept and told on the trail no other way than unsaid', () => {
    const last = (why?: 'enquiries') => {
      const story = drafted().ask('ada', { do: 'uninvite', person: id('sam') });
      const sam = { person: id('sam'), role: 'social-worker', ...(why === undefined ? {} : { why }) };
      return story.ask('ada', { do: 'invite', invitees: [sam] }).last;
    };
    expect(last('enquiries')).toStrictEqual(last());
  });

  test('of a team’s place it is that of whoever takes it, and the role’s own is not kept with it', () => {
    const story = teamListed().ask('ada', { do: 'uninvite-team', team: office.id });
    const asks = (role: string, why?: NeedReason) =>
      story.ask('ada', { do: 'invite-team', team: office.id, role, sure: true, ...(why === undefined ? {} : { why }) });
    expect(asks('other').refused).toBe('no-need');
    const usual = usualNeed(buckinghamshire, 'school');
    expect(asks('school', usual ?? expect.unreachable()).conference.teams).toStrictEqual([
      { team: office.id, agency: 'school', role: 'school' },
    ]);
    story.ask('ada', { do: 'uninvite-team', team: office.id });
    asks('other', 'home').ask('ada', { do: 'propose' });
    story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion }).ask('tom', { do: 'take-place', team: office.id });
    expect(listed(story, 'tom')).toBe('home');
  });

  test('a reason that is not one of the role’s is not taken, and whoever fits no role is not put on the list without one', () => {
    const invite = (role: string, why?: 'law' | 'home') =>
      drafted().ask('ada', { do: 'invite', invitees: [{ person: id('tess'), role, ...(why === undefined ? {} : { why }) }] });
    expect(invite('school', 'law').refused).toBe('no-need');
    expect(invite('other').refused).toBe('no-need');
    expect(listed(invite('other', 'home'), 'tess')).toBe('home');
  });

  test('nor whoever walks in on the day', () => {
    const story = convened();
    story.at = noon('2026-12-15');
    expect(story.ask('cleo', { do: 'walk-in', person: id('tess'), role: 'other' }).refused).toBe('no-need');
    story.ask('cleo', { do: 'walk-in', person: id('tess'), role: 'other', why: 'holds-information' });
    expect(listed(story, 'tess')).toBe('holds-information');
  });

  test('stays with the place: of a deputy, of whoever takes it back, and at the next conference', () => {
    const story = drafted().ask('ada', { do: 'uninvite', person: id('tom') });
    story
      .ask('ada', { do: 'invite', invitees: [{ person: id('tom'), role: 'gp', why: 'works-with-parent' }] })
      .ask('ada', { do: 'propose' });
    story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
    story.ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
    story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: story.at });
    expect(listed(story, 'tess')).toBe('works-with-parent');
    story.ask('tom', { do: 'come-myself' });
    expect(listed(story, 'tom')).toBe('works-with-parent');
    story.at = noon('2026-12-15');
    story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
    story.meeting = 'k2';
    story.ask('ada', { do: 'call', type: 'review', people: [id('tom'), id('sam')] });
    expect(listed(story, 'tom')).toBe('works-with-parent');
    expect(listed(story, 'sam')).toBe('enquiries');
  });
});

test('who is on the list though nothing asks for their role is known: as few people as good work takes (ST-P14)', () => {
  const story = drafted();
  const unasked = () => unaskedFor(story.conference, buckinghamshire, story.at).map((one) => one.person);
  // Here a GP is asked for where one is involved, and not otherwise.
  expect(unasked()).toEqual([id('gus')]);
  story.ask('ada', { do: 'invite', invitees: [{ person: id('tess'), role: 'family-support' }] });
  expect(unasked()).toEqual([id('gus'), id('tess')]);
  const none = new Story().ask('ada', openCommand);
  expect(unaskedFor(none.conference, buckinghamshire, none.at)).toEqual([]);
});

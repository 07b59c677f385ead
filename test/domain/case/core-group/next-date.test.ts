import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { coreGroupCard } from '../../../../cards/meeting/core-group/core-group-card.ts';
import { coreGroupInvitation } from '../../../../cards/meeting/core-group/invitation.ts';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { localDay } from '../../../../domain/calendar/london.ts';
import { shownIn } from '../../../../domain/case/showing.ts';
import type { MeetingId } from '../../../../domain/ref.ts';
import { wordsOn } from '../../../cards/words-on.ts';
import { noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../../support/conference/deciding.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const when = (date: string) => ({ date, time: '14:00', place: 'Invented Room' });

/** Decided on 15 December 2026; the core group was held a week later, by whoever leads or by somebody they handed it to. */
function held(holder: 'sam' | 'tom'): Story {
  const story = decide(decide(inRoom(), c1), c2);
  story.at = noon('2026-12-16');
  story.meeting = 'g1';
  story.ask('sam', { do: 'call-core-group', when: when('2026-12-22'), people: [id('pia'), id('tom')] });
  if (holder === 'tom') story.ask('sam', { do: 'hand-meeting', to: id('tom') });
  story.at = noon('2026-12-22') + 3 * 3_600_000;
  const present = holder === 'tom' ? [id('sam'), id('pia')] : [id('tom')];
  expect(story.ask(holder, { do: 'take-register', present }).events).toEqual(['register-taken']);
  return story;
}

/** Every card of theirs at an instant: of the case, of whoever keeps the meeting, and of whoever is invited to it. */
function cards(story: Story, who: Name, at: number) {
  const scene = (meeting: MeetingId) => sceneOf(story.known.directory, story.state, id(who), at, meeting);
  const [k1, g1] = [scene('k1') ?? expect.unreachable(), scene('g1') ?? expect.unreachable()];
  return { case: coreGroupCard(k1), keeper: coreGroupCard(g1), invited: coreGroupInvitation(g1) };
}

/** Which of them ask for the date of the next. */
const asking = (story: Story, who: Name, at: number) =>
  Object.entries(cards(story, who, at)).flatMap(([name, card]) =>
    [...(card?.buttons ?? [])].some((one) => 'opens' in one && one.opens.form === 'call-core-group') ? [name] : [],
  );

/** Whoever leads: when which of their cards becomes another by time alone. */
const turns = (story: Story, card: 'case' | 'keeper') =>
  shownIn(story.state, story.known).flatMap((one) =>
    one.to === id('sam') && one.card === 'core-group' && one.meeting === (card === 'case' ? undefined : 'g1')
      ? one.turnings.map(({ at, comesDown }) => `${isoFromDay(localDay(at))}${comesDown ? ' comes down' : ''}`)
      : [],
  );

test.each(['sam', 'tom'] as const)(
  'the next date is asked of whoever leads on one card: of the meeting that was held by %s, and of the case once it is late (BU-T6)',
  (holder) => {
    const story = held(holder);
    const day = noon('2026-12-23');
    expect(asking(story, 'sam', day)).toEqual(['keeper']);
    const words = (of: 'case' | 'keeper', at: number) => {
      const card = cards(story, 'sam', at)[of];
      return card === null ? '' : wordsOn(card);
    };
    expect(words('case', day)).toContain('The next date is asked for on the card of the meeting of Tue 22 Dec 2026.');
    expect(words('case', day)).not.toContain('to be called');
    // Asked again there on the morning that says the note is not written, once; late the day after six weeks.
    expect(turns(story, 'keeper').filter((one) => one >= '2026-12-30')).toEqual(['2026-12-30 comes down', '2027-02-03']);
    expect(turns(story, 'case')).toEqual(['2027-02-03', '2027-02-03 comes down']);

    const late = noon('2027-02-03');
    expect(asking(story, 'sam', late)).toEqual(['case']);
    expect(words('case', late)).toContain('The core group was to meet by Tue 2 Feb 2027.');
    expect(words('keeper', late)).toContain('asked for on the card that says that the core group is late');
    expect(words('keeper', late)).not.toContain('has no date yet');
  },
);

test('whoever holds it and does not lead, and a member, are asked on the one card they have, and nobody is once the next is called', () => {
  const story = held('tom');
  for (const at of [noon('2026-12-23'), noon('2027-02-03')]) {
    expect(asking(story, 'tom', at)).toEqual(['keeper']);
    expect(asking(story, 'pia', at)).toEqual(['invited']);
  }
  story.meeting = 'g2';
  story.ask('pia', { do: 'call-core-group', when: when('2027-01-20'), people: [id('tom'), id('sam')] });
  expect(story.events).toEqual(['core-group-called']);
  for (const who of ['sam', 'tom', 'pia'] as const) expect(asking(story, who, noon('2026-12-23')), who).toEqual([]);
  expect(turns(story, 'keeper')).not.toContain('2027-02-03');
});

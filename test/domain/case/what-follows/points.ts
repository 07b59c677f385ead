import { localDay } from '../../../../domain/calendar/london.ts';
import type { DissentId } from '../../../../domain/case/conference/decision/shape.ts';
import type { NoteId } from '../../../../domain/case/conference/private-note/shape.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { convened, drafted, everybody, noon, openCommand, placing, Story, scaling } from '../../../support/case-story.ts';
import { releasing } from '../../../support/conference/asks-of-the-day.ts';
import { c1, c2, decide, inRoom, nextAgreed, nextHeld } from '../../../support/conference/deciding.ts';
import { family, sayAdult, sayChild } from '../../../support/conference/family-story.ts';
import { muchMinuted } from '../../../support/conference/minuted.ts';
import { moves, onPlan } from '../../../support/conference/moved-child.ts';
import { doctorsAsked } from '../../../support/conference/practice.ts';
import { requested } from '../../../support/conference/requests.ts';
import { asking } from '../../../support/conference/views-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const give = { do: 'give-action', what: 'invented', why: '', due: '2026-12-18' } as const;
const decided = (story: Story = inRoom()) => decide(decide(story, c1), c2, { outcome: 'not-at-risk', categories: [] });

/** An action of each of two, one for a child alone, three days late. */
function actions(): Story {
  const story = scaling()
    .ask('cleo', { ...give, to: id('tom') })
    .ask('cleo', { ...give, to: id('sam'), child: c1 })
    .ask('cleo', { do: 'add-plan-lines', kind: 'outcome', texts: ['invented'], trigger: '' });
  story.at = noon('2026-12-21');
  return story;
}

function sent(): Story {
  const story = decided();
  story.ask('cleo', { do: 'write-minutes', put: { heading: 'grey-areas', nth: 0, seen: 0, text: 'invented' } });
  story.ask('cleo', releasing(story));
  story.ask('cleo', { do: 'agree-minutes', seen: story.convened.minutes.version });
  return story
    .ask('cleo', { do: 'send-document', document: 'minutes' })
    .ask('cleo', { do: 'send-document', document: 'decisions' });
}

function coreGroup(story: Story = onPlan()): Story {
  story.meeting = 'g1';
  const when = { date: '2026-12-22', time: '14:00', place: 'Invented Room' };
  return story.ask('sam', { do: 'call-core-group', when, people: everybody });
}

/** The points of a case at which everything is asked, from a request to what is over. */
export const points: Readonly<Record<string, () => Story>> = {
  'nothing yet': () => new Story(),
  requested,
  opened: () => new Story().ask('ada', openCommand),
  drafted,
  'times offered': () =>
    drafted().ask('ada', {
      do: 'offer-times',
      times: ['2026-12-16', '2026-12-17'].map((date) => ({ date, time: '10:00' })),
      seen: 0,
    }),
  proposed: () => drafted().ask('ada', { do: 'propose' }),
  convened,
  'answered in four ways': () =>
    convened()
      .ask('sam', { do: 'attend', how: 'video' })
      .ask('pia', { do: 'apologise', reason: 'clinic-or-lessons', line: 'invented', report: 'sent' })
      .ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } }),
  'a practice asked': doctorsAsked,
  'a family planned for': () => family().ask('sam', sayChild()).ask('sam', sayAdult()),
  'kept from one': () => convened().ask('una', { do: 'bar', people: [id('pia')], agencies: [] }),
  'for named people': () => convened().ask('cleo', { do: 'set-sensitive' }),
  'half-siblings': () =>
    convened()
      .ask('cleo', { do: 'set-half-siblings', children: [c1], shared: [] })
      .ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] }),
  scaling,
  'a number placed': () => scaling().ask('tom', placing('tom', 0)).ask('pia', placing('pia', 4)),
  actions,
  asking: () => asking(['sam', 'pia', 'tom']),
  decided,
  disagreed: () =>
    decided().ask('tom', { do: 'dissent', id: 'd00000000000' as DissentId, child: c1, words: 'invented', manager: false }),
  'decided in Forth Valley': () => decided(inRoom(forthValley)),
  'much minuted': muchMinuted,
  sent,
  'on a plan': onPlan,
  'a child moves': () => onPlan(forthValley).ask('ada', moves()),
  'the core group called': coreGroup,
  'the core group met': () => {
    const story = coreGroup();
    story.at = noon('2026-12-22');
    return story.ask('sam', { do: 'take-register', present: [id('sam'), id('tom')] });
  },
  'an action asked to be another’s': () =>
    onPlan()
      .ask('cleo', { ...give, to: id('tom') })
      .ask('tom', { do: 'offer-action', action: 'a1' as ActionId, to: id('sam'), note: 'invented' })
      .ask('tom', { do: 'ask-new-date', action: 'a1' as ActionId, due: '2027-01-11', note: 'invented' }),
  'a review agreed': () => nextAgreed(decided()),
  'a review held': () => nextHeld(decided()),
  'visits agreed, a child in need, and another who moves': () =>
    onPlan(forthValley)
      .ask('cleo', { do: 'say-follows', child: c2, help: 'yes', lead: null, words: 'invented', unborn: {} })
      .ask('sam', { do: 'agree-visits', who: { person: id('sam') }, days: 10, child: c1 })
      .ask('sam', { do: 'name-cover', of: id('tom'), cover: { person: id('pia') } })
      .ask('ada', moves()),
  'a deputy and a cover asked for': () => {
    const story = convened().ask('pia', { do: 'leave-note', id: 'n00000000001' as NoteId, text: 'invented' });
    const leave = { from: localDay(story.at), to: localDay(story.at) + 9, cover: id('tess') };
    story.known = { ...story.known, directory: { ...story.known.directory, leaves: new Map([[id('tom'), leave]]) } };
    return story.ask('tess', { do: 'ask-cover', of: id('tom') });
  },
  cancelled: () => convened().ask('cleo', { do: 'cancel', why: 'invented' }),
};

import { expect, test } from 'vitest';
import { caseDecider, inMeeting, sentenceOf } from '../../../../../domain/case/case.ts';
import { leftOnTrail, withInFull } from '../../../../../domain/case/in-full.ts';
import type { PersonId } from '../../../../../domain/ids.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import type { Story } from '../../../../support/case-story.ts';
import { nextAgreed } from '../../../../support/conference/deciding.ts';
import { recorded } from '../../../../support/conference/recorded.ts';
import { asking, c1, c2, close, giving, onTheDay } from '../../../../support/conference/views-story.ts';
import { id } from '../../../../support/invented-partnership.ts';

test('of a past conference who said what stays, and what it rests on is folded again out of the trail', () => {
  const story = asking(['sam', 'pia']);
  const events = recorded(story);
  // From the opening on: taken back and asked anew, so that all of it is heard here.
  story.ask('cleo', { do: 'cancel-views', round: 1 }).ask('cleo', { do: 'open-views' });
  story.ask('sam', giving('yes', [c1, c2], 2, 'plantedevidence'));
  close(story);
  expect(leftOnTrail(story.state, 'k1')).toBeNull();
  nextAgreed(story.ask('cleo', { do: 'close' }));
  expect(JSON.stringify(story.state.meetings.k1?.views)).not.toContain('plantedevidence');
  expect(story.state.meetings.k1?.views.rounds.at(-1)).toMatchObject({
    status: 'closed',
    views: [{ answer: 'yes' }, { answer: 'yes' }],
  });
  expect(leftOnTrail(story.state, 'k1')).not.toBeNull();
  const full = withInFull(story.state, 'k1', events).meetings.k1?.views;
  expect(full?.inFull).toBeUndefined();
  expect(full?.rounds.at(-1)).toMatchObject({ views: [{ evidence: 'plantedevidence' }, { evidence: 'plantedevidence' }] });
});

test('the trail says that views were asked for, of whom they are in and that they were closed, and never what they are', () => {
  const story = onTheDay(['sam', 'pia'], stokeOnTrent);
  const said: string[] = [];
  const hears = (by: Story) => {
    const stamp = { by: id('cleo'), at: by.at, via: 'teams' } as const;
    const names = (person: PersonId) => person.split('-')[0] ?? '';
    if ('events' in by.last) said.push(...by.last.events.map((one) => sentenceOf({ ...one, ...stamp }, names)));
  };
  const all = [
    { child: c1, outcome: 'at-risk', limb: 'shown' },
    { child: c2, outcome: null },
  ] as const;
  hears(story.ask('cleo', { do: 'say-agreement', all }));
  hears(story.ask('cleo', { do: 'open-views' }));
  hears(story.ask('cleo', { do: 'cancel-views', round: 1 }));
  hears(story.ask('cleo', { do: 'open-views' }));
  hears(story.ask('cleo', { do: 'speak-for', person: id('sam') }));
  hears(story.ask('sam', giving('research', [c2], 2)));
  hears(close(story));
  expect(said).toEqual([
    'agreement-said of c1, c2',
    'views-opened round 1 for c2',
    'views-cancelled round 1',
    'views-opened round 2 for c2',
    'speaker-set sam',
    'view-given round 2: sam for c2',
    'views-closed round 2: 1 views, none of pia',
  ]);
});

test('nothing but the closing of views and the reveal opens a seal', () => {
  const story = asking(['sam']).ask('sam', giving('yes'));
  const opened: string[] = [];
  const known = {
    ...story.known,
    unseal(name: string, blob: string) {
      opened.push(name);
      return story.known.unseal(name, blob);
    },
  };
  const ask = (command: Parameters<typeof inMeeting>[0]) => {
    const asks = { by: id('cleo'), at: story.at, via: 'teams', command: inMeeting(command, 'k1') } as const;
    return caseDecider.decide(story.state, asks, known);
  };
  ask({ do: 'open-views' });
  ask({ do: 'close' });
  expect(opened).toEqual([]);
  const meeting = story.state.meetings.k1;
  const last = meeting?.views.rounds.at(-1);
  ask({
    do: 'close-views',
    seen: last?.status === 'open' && meeting !== undefined ? last.version + meeting.register.version : -1,
  });
  expect(new Set(opened)).toEqual(new Set(['views k1/1']));
});

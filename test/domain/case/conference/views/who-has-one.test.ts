import { describe, expect, test } from 'vitest';
import { askedOf, type Here, standingViews } from '../../../../../domain/case/conference/views/asked.ts';
import { openViewsOf } from '../../../../../domain/case/conference/views/round.ts';
import { agenciesWithSeveral } from '../../../../../domain/case/conference/views/shown.ts';
import { needToKnow } from '../../../../../domain/case/need-to-know/slice.ts';
import type { AgencyId, PersonId } from '../../../../../domain/ids.ts';
import { buckinghamshire } from '../../../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import type { Procedure } from '../../../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import type { Story } from '../../../../support/case-story.ts';
import { asking, c1, c2, close, entering, giving, onTheDay, proposed } from '../../../../support/conference/views-story.ts';
import { id } from '../../../../support/invented-partnership.ts';

/** Somebody here in each role a procedure has, each for an agency of their own. */
function everyRole({ roles }: Procedure, agencyFor: (role: string) => string = (role) => role): Here {
  const invitees = roles.map(({ key }) => ({ person: key as string as PersonId, role: key }));
  return {
    invitees,
    present: invitees.map((one) => one.person),
    needToKnow: needToKnow.start,
    agencies: Object.fromEntries(invitees.map(({ person, role }) => [person, agencyFor(role) as AgencyId])),
    views: { speakers: {} },
  };
}

describe('who is asked for a view', () => {
  test.each([
    [forthValley, ['reporter', 'carer']],
    [
      stokeOnTrent,
      [
        'housing',
        'early-years',
        'carer',
        'armed-services',
        'guardian',
        'legal',
        'other',
        'observer',
        'family-support',
        'young-carers',
      ],
    ],
    [buckinghamshire, []],
    [ceredigion, []],
  ] as const)(
    '$0.title.en: every role but who observes or comments (ST-P5, FV-P3)',
    (procedure: Procedure, none: readonly string[]) => {
      const asked = askedOf(everyRole(procedure), c1, procedure);
      const others = procedure.roles.map(({ key }) => key).filter((key) => !asked.some((one) => one === key));
      expect(others.toSorted()).toEqual([...none].toSorted());
    },
  );

  test('of each agency one, where the procedure has one view of each: the first on the list, or whom the chair names (ST-D1, Q-7)', () => {
    const of = everyRole(stokeOnTrent, (role) => (role === 'housing' ? 'council' : 'health'));
    const [first] = stokeOnTrent.roles.filter(({ part }) => part === 'view');
    expect(askedOf(of, c1, stokeOnTrent)).toEqual([first?.key]);
    const named = (speaker: string) => ({ ...of, views: { speakers: { health: speaker as PersonId } } as Here['views'] });
    expect(askedOf(named('police'), c1, stokeOnTrent)).toEqual(['police']);
    expect(askedOf(named('legal'), c1, stokeOnTrent), 'who has none speaks for nobody').toEqual([first?.key]);
  });

  test('nobody for a half-sibling of the child they are there for; of one agency another, where one of its people is (Q-9)', () => {
    const story = asking(['sam', 'tom'], stokeOnTrent);
    story.ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] });
    story.ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] });
    story.ask('cleo', { do: 'limit-children', person: id('sam'), children: [c1, c2] });
    const asked = () => [c1, c2].map((child) => askedOf(story.convened, child, stokeOnTrent));
    expect(asked()).toEqual([[id('sam'), id('tom')], [id('sam')]]);
    story.ask('cleo', { do: 'set-half-siblings', children: [c2], shared: ['views'] });
    expect(asked()).toEqual([
      [id('sam'), id('tom')],
      [id('sam'), id('tom')],
    ]);
  });
});

/** Two of the school are here, and not all agree. */
function twoOfSchool(): Story {
  const story = onTheDay(['sam', 'pia', 'tom'], stokeOnTrent);
  story.ask('cleo', { do: 'walk-in', person: id('tess'), role: 'school', agency: 'school' as AgencyId, sure: true });
  return story.ask('cleo', { do: 'say-agreement', all: [c1, c2].map((child) => ({ child, outcome: null })) });
}

describe('one view of each agency', () => {
  test('agreement is sought first, child by child; views are asked for where there is none (ST-D1)', () => {
    const story = onTheDay(['sam', 'pia', 'tom'], stokeOnTrent);
    expect(story.ask('cleo', { do: 'open-views' }).refused).toBe('agreement-first');
    const say = (...all: readonly object[]) => story.ask('cleo', { do: 'say-agreement', all: all as never });
    expect(say({ child: c1, outcome: null }).refused).toBe('incomplete');
    expect(say({ child: c1, outcome: null }, { child: 'c9', outcome: null }).refused).toBe('no-such-child');
    // At risk says which limb it rests on, and nothing else does (ST-D4).
    expect(say({ child: c1, outcome: 'at-risk' }, { child: c2, outcome: null }).refused).toBe('incomplete');
    expect(say({ child: c1, outcome: 'at-risk', limb: 'shown' }, { child: c2, outcome: null, limb: 'shown' }).refused).toBe(
      'incomplete',
    );
    expect(story.ask('tom', { do: 'say-agreement', all: [] }).refused).toBe('not-yours');
    expect(say({ child: c1, outcome: 'at-risk', limb: 'shown' }, { child: c2, outcome: null }).events).toEqual([
      'agreement-said',
    ]);
    expect(say({ child: c1, outcome: 'at-risk', limb: 'shown' }, { child: c2, outcome: null }).events).toEqual([]);
    expect(proposed(story)).toMatchObject([
      { child: c1, by: 'agreement', outcome: 'at-risk', why: 'agreed', limb: 'shown', row: 'ST-D1' },
    ]);
    story.ask('cleo', { do: 'open-views' });
    expect(openViewsOf(story.convened.views.rounds)?.children).toEqual([c2]);
    expect(say({ child: c1, outcome: null }, { child: c2, outcome: null }).refused).toBe('views-open');
  });

  test('with agreement on all of them no views are asked for, until it is said otherwise', () => {
    const story = onTheDay(['sam', 'pia'], stokeOnTrent);
    const say = (outcome: 'not-at-risk' | null) =>
      story.ask('cleo', { do: 'say-agreement', all: [c1, c2].map((child) => ({ child, outcome })) });
    say('not-at-risk');
    expect(story.ask('cleo', { do: 'open-views' }).refused).toBe('agreement-first');
    say(null);
    expect(proposed(story)).toEqual([]);
    expect(story.ask('cleo', { do: 'open-views' }).events).toEqual(['views-opened']);
  });

  test('a second of an agency gives none, and what the first gave is not counted once the other speaks (Q-7)', () => {
    const story = twoOfSchool().ask('cleo', { do: 'open-views' });
    expect(agenciesWithSeveral(story.convened, stokeOnTrent)).toEqual([[id('tom'), id('tess')]]);
    expect(story.ask('tess', giving('shown')).refused).toBe('speaks-another');
    expect(story.ask('cleo', entering('tess', 'shown')).refused).toBe('no-such-child');
    story.ask('tom', giving('shown'));
    expect(story.ask('cleo', { do: 'speak-for', person: id('gus') }).refused).toBe('not-here');
    expect(story.ask('cleo', { do: 'speak-for', person: id('tess') }).events).toEqual(['speaker-set']);
    expect(story.ask('cleo', { do: 'speak-for', person: id('tess') }).events).toEqual([]);
    expect(story.told.map(({ to }) => to)).toEqual([]);
    const round = openViewsOf(story.convened.views.rounds) ?? expect.unreachable();
    expect(standingViews(round, story.convened, stokeOnTrent)).toMatchObject({
      given: [],
      leftOut: [{ person: id('tom') }, { person: id('tom') }],
    });
    story.ask('tess', giving('no'));
    close(story);
    expect(proposed(story)[0]).toMatchObject({
      by: 'agencies',
      counts: { yes: 0, no: 1, cannotSay: 0 },
      leftOut: [id('tom')],
      missing: [id('sam'), id('pia')],
    });
  });

  test('where the one who speaks leaves, another of the agency does; and each has one everywhere else', () => {
    const story = twoOfSchool().ask('cleo', { do: 'open-views' });
    story.ask('cleo', { do: 'take-register', present: ['sam', 'pia', 'tess'].map((one) => id(one as 'sam')) });
    expect(story.ask('tess', giving('no')).events).toEqual(['view-given']);
    const other = asking(['sam'], buckinghamshire);
    expect(other.ask('cleo', { do: 'speak-for', person: id('sam') }).refused).toBe('no-view');
    expect(other.ask('cleo', { do: 'say-agreement', all: [] }).refused).toBe('no-view');
  });
});

test('somebody who comments is here and gives none, nor does the chair for them (ST-P5)', () => {
  const rules = {
    ...buckinghamshire,
    roles: buckinghamshire.roles.map((role) => (role.key === 'school' ? { ...role, part: 'comment' as const } : role)),
  };
  const story = asking(['sam', 'tom'], rules as Procedure);
  expect(story.ask('tom', giving('yes')).refused).toBe('no-view');
  expect(story.ask('cleo', entering('tom', 'yes')).refused).toBe('no-view');
});

test('the Reporter, who only observes, is asked for none (FV-P3)', () => {
  expect(askedOf(everyRole(forthValley), c1, forthValley)).not.toContain('reporter');
  expect(forthValley.roles.find(({ key }) => key === 'reporter')?.part).toBe('observe');
});

import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { givenOnCard } from '../../../../cards/people/given-on-card.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import { convened, known, type Story, scaling } from '../../../support/case-story.ts';
import { office, teamAsked } from '../../../support/conference/asked-team.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;

/** They leave, others do what they do meanwhile, and they are back an hour later. */
function awayWhile(story: Story, who: Name, meanwhile: (story: Story) => void): Story {
  const here = story.known;
  const found = here.directory.people.get(id(who)) ?? expect.unreachable();
  const others = new Map(here.directory.people).set(found.id, { ...found, status: 'suspended' as const });
  story.known = { ...here, directory: { ...here.directory, people: others } };
  expect(story.ask('time', { do: 'note-departures' }).events).toContain('departed');
  story.at += 60_000;
  meanwhile(story);
  story.at += 3_600_000;
  story.known = here;
  expect(story.ask('time', { do: 'note-departures' }).events).toEqual(['returned']);
  return story;
}

const notices = ({ told }: Story) =>
  told.flatMap(({ to, item }) => (item.item === 'notice' && item.notice === 'given-on' ? [[to, item.about] as const] : []));
const listed = (story: Story) => story.conference.invitees.map((one) => one.person);

function cardFor(story: Story, who: Name, about: string): string {
  const scene = sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable();
  return JSON.stringify(givenOnCard(scene, about));
}

test('whoever is back, and whoever leads, read how many of their actions others have now, and never which (Q-3, Q-8)', () => {
  const story = scaling();
  for (const what of ['planted first', 'planted second', 'planted third'])
    story.ask('cleo', { do: 'give-action', to: id('tom'), what, why: 'planted why', due: '2026-12-20' });
  const [first, second] = ['a1', 'a2'] as ActionId[];
  if (first === undefined || second === undefined) throw new Error('two actions');
  awayWhile(story, 'tom', () => {
    const takers = [
      { action: first, to: id('pia') },
      { action: second, to: id('pia') },
    ];
    expect(story.ask('sam', { do: 'hand-on', takers }).events).toContain('action-handed-on');
  });
  expect(
    notices(story)
      .map(([to]) => to)
      .toSorted(),
  ).toEqual([id('sam'), id('tom')]);
  const about = notices(story)[0]?.[1] ?? '';
  expect(cardFor(story, 'tom', about)).toMatch(/you are back.*With others now.*2 actions/);
  expect(cardFor(story, 'sam', about)).toMatch(/somebody is back.*Tom Invented.*With others now.*2 actions/);
  expect(cardFor(story, 'sam', about)).not.toMatch(/planted/);
  for (const who of ['pia', 'gus', 'ada', 'cleo'] as const) expect(cardFor(story, who, about), who).toBe('null');
  expect(cardFor(story, 'tom', `${id('pia')}@0`)).toBe('null');
  // They have what nobody took.
  expect(story.state.plan.actions.map((one) => [one.to, one.unowned])).toEqual([
    [id('pia'), undefined],
    [id('pia'), undefined],
    [id('tom'), undefined],
  ]);
});

test('where nobody was given anything nobody is told, and who leaves again is told of as back no more', () => {
  const story = scaling().ask('cleo', { do: 'give-action', to: id('tom'), what: 'x', why: 'y', due: '2026-12-20' });
  awayWhile(story, 'tom', () => undefined);
  expect(notices(story)).toEqual([]);
  const handed = () => story.ask('sam', { do: 'hand-on', takers: [{ action: 'a1' as ActionId, to: id('pia') }] });
  awayWhile(story, 'tom', handed);
  const about = notices(story)[0]?.[1] ?? '';
  expect(cardFor(story, 'tom', about)).toContain('you are back');
  awayWhile(story, 'tom', () => expect(cardFor(story, 'sam', about)).toBe('null'));
  expect(notices(story), 'of what was given on the time before they have heard').toEqual([]);
});

test('a place of a team that another of it has taken stays theirs, so that one comes for the agency; one nobody took is theirs again', () => {
  const take = { do: 'take-place', team: office.id } as const;
  const given = awayWhile(teamAsked().ask('tom', take), 'tom', (story) => story.ask('tess', take));
  expect(listed(given)).toContain(id('tess'));
  expect(listed(given)).not.toContain(id('tom'));
  const about = notices(given)[0]?.[1] ?? '';
  expect(cardFor(given, 'sam', about)).toMatch(/Has the place now.*Tess Invented/);
  expect(given.state.meetings.k1?.list.teams?.[0]?.taken?.person).toBe(id('tess'));
  const kept = awayWhile(teamAsked().ask('tom', take), 'tom', () => undefined);
  expect(listed(kept)).toContain(id('tom'));
  // The team is not asked for it any more.
  expect(kept.state.meetings.k1?.list.teams?.[0]?.taken?.person).toBe(id('tom'));
  expect(kept.ask('tess', take).refused).toBe('place-taken');
});

test('a deputy whose agency sends another, or whom they stood for, is not on the list besides (Q-7)', () => {
  const sent = () => {
    const story = convened().ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
    const { answer } = story.convened.invitees.find((one) => one.person === id('tom')) ?? {};
    return story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: answer?.answer === 'deputy' ? answer.at : -1 });
  };
  const again = awayWhile(sent(), 'tess', (story) =>
    story.ask('cleo', { do: 'invite', invitees: [{ person: id('tom'), role: 'school' }] }),
  );
  expect(listed(again)).toContain(id('tom'));
  expect(listed(again)).not.toContain(id('tess'));
  expect(notices(again).map(([to]) => to)).toContain(id('sam'));
  expect(cardFor(again, 'sam', notices(again)[0]?.[1] ?? '')).toMatch(/Has the place now.*Tom Invented/);
  // Nobody was invited: the deputy comes, as was agreed.
  expect(listed(awayWhile(sent(), 'tess', () => undefined))).toContain(id('tess'));
});

test('a chair who is back while somebody else has the chair reads who has it', () => {
  const carl = id('carl');
  const directory = new Map(known.directory.people);
  const found = directory.get(carl) ?? expect.unreachable();
  const story = convened();
  story.known = { ...known, directory: { ...known.directory, people: directory.set(carl, { ...found, standing: ['chair'] }) } };
  awayWhile(story, 'cleo', () => expect(story.ask('ada', { do: 'set-chair', chair: carl }).refused).toBeUndefined());
  expect(story.conference.chair).toBe(carl);
  const about = notices(story)[0]?.[1] ?? '';
  expect(cardFor(story, 'sam', about)).toMatch(/somebody is back.*Cleo Invented.*Chair.*Carl Invented/s);
});

import { expect, test } from 'vitest';
import { renderCard as slackCard } from '../../adapters/slack/render/card.ts';
import { renderCard as teamsCard } from '../../adapters/teams/render/card.ts';
import { comingCard } from '../../cards/meeting/answers/coming-card.ts';
import { meetingCard } from '../../cards/meeting/meeting-card.ts';
import { formFor } from '../../cards/registry.ts';
import { stays, tied } from '../../cards/samples/conference/chair-ties.ts';
import { circulating, confirmed, decidedOn } from '../../cards/samples/conference/circulation.ts';
import { fromOutside, onTheDay } from '../../cards/samples/conference/day.ts';
import { allDecided } from '../../cards/samples/conference/decision.ts';
import { excluding } from '../../cards/samples/conference/exclusion.ts';
import { late, settled, withPart } from '../../cards/samples/conference/late.ts';
import { minuting, withoutWord } from '../../cards/samples/conference/minutes.ts';
import { offering, ofSurgery } from '../../cards/samples/conference/practice.ts';
import { noted } from '../../cards/samples/conference/private-notes.ts';
import { manager, toSign, withReports } from '../../cards/samples/conference/reports.ts';
import { askedForViews, closedViews } from '../../cards/samples/conference/views.ts';
import { represented } from '../../cards/samples/deputies.ts';
import { openToTeam, takenByTeam, teamMember } from '../../cards/samples/meeting/teams.ts';
import { nobodyHasSaid, offered } from '../../cards/samples/meeting/times.ts';
import {
  administrator,
  backup,
  chair,
  directory,
  guests,
  minuteTaker,
  practiceKeeper,
  spares,
  unitManager,
} from '../../cards/samples/partnership.ts';
import { outlined } from '../../cards/samples/plan/outline.ts';
import { opened, registered, revealed } from '../../cards/samples/rounds.ts';
import { sampleScene } from '../../cards/samples/scene-of.ts';
import * as states from '../../cards/samples/states.ts';
import type { Scene } from '../../cards/scene.ts';
import type { Conference, Convened, Invitee } from '../../domain/case/conference.ts';
import { phasesOf } from '../../domain/case/phase.ts';
import { phaseNames } from '../../domain/case/phase-names.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import { procedures } from '../../domain/procedures/registry.ts';
import { wordsOn } from './words-on.ts';

const size = { invitees: 40, children: 6 };
const first = guests[0] ?? chair;
const roles = procedures.keys.flatMap((key) => procedures.find(key)?.roles ?? []);
const welsh = roles.map(({ title }) => title.cy ?? title.en);
const longest = welsh.toSorted((a, b) => b.length - a.length)[0] ?? '';
const nameOf = (nth: number) => `Enw-Hir-Iawn-${nth}-Llanfairpwllgwyngyll`;

/** Everybody has a long name of their own, and every role the longest Welsh title there is. */
function widest(state: Conference, me: PersonId, now?: Instant): Scene {
  const scene = sampleScene(state, me, 'cy', now);
  const people = new Map([...directory.people.values()].map((one, nth) => [one.id, { ...one, name: nameOf(nth) }]));
  const roles = scene.procedure.roles.map((role) => ({ ...role, title: { ...role.title, cy: longest } }));
  return Object.create(scene, {
    directory: { value: { ...directory, people } },
    procedure: { value: { ...scene.procedure, roles } },
    deadlines: { value: scene.deadlines },
  });
}

const deputies = (named: boolean): Convened => {
  const state = states.invited(size);
  const deputy = named ? { name: 'Enw Newydd' } : { person: spares[0] ?? chair };
  const answer = { answer: 'deputy', deputy, agreed: 'asked', at: states.now } as const;
  return { ...state, invitees: state.invitees.map((one): Invitee => ({ ...one, answer })) };
};
const declined = {
  ...deputies(false),
  invitees: deputies(false).invitees.map((one) => ({ ...one, answer: { ...one.answer, agreed: 'declined' } }) as Invitee),
};
const stoodDown = { ...states.invited(size), stoodDown: [{ person: spares[0] ?? chair, standsFor: first }] };
const held = { ...states.proposed(size), invitees: states.proposed(size).invitees.map((one) => ({ ...one, keepsFree: false })) };
/** Nobody asks for a deputy. */
const answered: Convened = {
  ...states.answered(size),
  invitees: states
    .answered(size)
    .invitees.map((one) => (one.answer.answer === 'deputy' ? { ...one, answer: { answer: 'none' } } : one)),
};
const everybody = states.answered(size).invitees.map((one) => one.person);
const toTalk = Object.fromEntries(everybody.map((one) => [one, false]));
const noChair = { ...answered, chair: null };
const spread = (person: number, child: number) => (person * 3 + child) % 11;

const asked: Convened = { ...answered, exclusion: excluding(size).exclusion };

/** Once it is over: it was decided and released, so that nothing else is asked of the chair before it. */
const toAgree: Convened = {
  ...circulating(size, { corrections: [] }),
  exclusion: answered.exclusion,
  minutes: minuting(size, { stage: 'with-chair', at: states.now }).minutes,
};

const all: readonly (readonly [what: string, state: Conference, me: PersonId, now: Instant])[] = (
  [
    ['views asked for', askedForViews(size, 20), chair],
    ['views closed', closedViews(size), chair],
    ['view', askedForViews(size, 0), first],
    ['viewed', askedForViews(size, 40), first],
    ['draft', states.fullDraft(size), administrator],
    ['with-chair', states.proposed(size), administrator],
    ['list', states.proposed(size), chair],
    ['backup', states.proposed(size), backup, states.beforehand],
    ['list, after the start', states.proposed(size), chair, states.started],
    ['pre-flight', states.unsettled(size), administrator, states.beforehand],
    ['withheld', withReports(answered, 1), chair],
    ['counter-sign', toSign(size), manager],
    ['pre-flight, nobody has answered', states.invited(size), chair, states.beforehand],
    ['practice', offering(ofSurgery(answered)), practiceKeeper],
    ['practice-warned', offering(states.fullDraft(size)), practiceKeeper],
    ['team-place', openToTeam(answered), teamMember],
    ['team-taken', takenByTeam(answered), teamMember],
    ['coming, and a team', openToTeam(answered), administrator],
    ['times', offered(states.proposed(size), nobodyHasSaid), first],
    ['times-said', offered(states.proposed(size)), first],
    ['list, with times', offered(states.proposed(size)), chair],
    ['with-chair, with times', offered(states.proposed(size)), administrator],
    ['chair-tie', tied(states.proposed(size), 'operational'), unitManager],
    ['authorise', late(answered), unitManager],
    ['authorised', late(answered, settled), unitManager],
    ['interim', late(states.proposed(size)), first],
    ['interim-part', late(states.answered(size), withPart({})), first],
    ['interim-part-said', late(states.answered(size), withPart({ [first]: true })), first],
    ['coming, all to talk about their part', late(answered, withPart(toTalk, everybody)), chair],
    ['coming, late', late(answered), chair],
    ['chair-tie-said', stays(tied(answered, 'operational')), unitManager],
    ['coming, with a tie', stays(tied(answered, 'operational')), chair],
    ['hold', held, first],
    ['kept', states.proposed(size), first],
    ['private-note', { ...answered, notes: noted(size).notes }, chair],
    ['note-waits', { ...answered, notes: noted(size).notes }, unitManager, states.beforehand],
    ['exclusion', asked, chair],
    ['exclusion-open', { ...asked, exclusion: { ...asked.exclusion, asked: asked.exclusion.asked.slice(1) } }, chair],
    ['exclusion-task', asked, guests[1] ?? chair],
    ['minutes, outline', outlined(size, 10), minuteTaker, states.afterwards],
    ['decided', { ...allDecided(size, true), rounds: [] }, first],
    ['room, who gets what', { ...decidedOn(size), exclusion: answered.exclusion }, chair, states.afterwards],
    ['room, a correction', { ...circulating(size), exclusion: answered.exclusion }, chair, states.afterwards],
    ['sent, circulating', { ...circulating(size), exclusion: answered.exclusion }, administrator, states.afterwards],
    ['family-copies', { ...circulating(size), exclusion: answered.exclusion }, first, states.afterwards],
    ['outcome', { ...circulating(size), exclusion: answered.exclusion }, guests[1] ?? chair, states.afterwards],
    ['outcome-read', confirmed(size, spares[1]), spares[1] ?? chair, states.afterwards],
    ['record', states.recorded(size), minuteTaker],
    ['minutes', { ...minuting(size), stage: 'closed' }, minuteTaker],
    ['minutes-back', { ...minuting(size, { at: states.now, by: chair }), stage: 'closed' }, minuteTaker],
    ['restricted-word', withoutWord({ ...minuting(size), stage: 'closed' }), first],
    ['restricted-there', { ...minuting(size), stage: 'closed' }, guests[1] ?? chair],
    ['coming, something that is not with everybody', { ...minuting(size), stage: 'closed' }, chair],
    ['minutes-agree', toAgree, chair],
    ['invitation', states.invited(size), first],
    ['receipt', states.answered(size), first],
    ['sent', answered, administrator],
    ['coming', answered, chair],
    ['coming, deputies declined', declined, chair],
    ['represented', represented(size), first],
    ['stood-down', stoodDown, spares[0] ?? chair],
    ['no-chair', noChair, administrator],
    ['deputy', deputies(false), chair],
    ['newcomer', deputies(true), administrator],
    ['room', states.answered(size), chair, states.afterwards],
    ['room, deputies', deputies(false), chair, states.afterwards],
    ['room, registered', registered(size), chair],
    ['room, nobody placed', opened(size, 0), chair],
    ['room, half placed', opened(size, 20), chair],
    ['room, revealed', revealed(size, spread), chair],
    ['room, on the day', onTheDay(size), chair],
    ['helping', onTheDay(size), minuteTaker],
    ['alone', fromOutside(size), first],
    ['scale', opened(size, 0), first],
    ['scale, set it up', { ...opened(size, 0), convenor: first }, first],
    ['placed', opened(size, 1), first],
    ['placed, revealed', revealed(size, spread), first],
  ] as readonly (readonly [string, Conference, PersonId, Instant?])[]
).map(([what, state, me, now = states.now]) => [what, state, me, now]);

const named = (scene: Scene, text: string) =>
  [...scene.directory.people.values()].filter(({ name }) => text.includes(name)).length;

test('there is such a card of every phase', () => {
  const firsts = all.map(([, state, me, now]) => phasesOf(state, me, widest(state, me), now)[0]?.phase);
  // Of a report and of the family there are lines alone: whoever has one is invited, or keeps the conference.
  // What goes out is beside the room's card, or beside who was there.
  const beside = ['who-gets', 'correction', 'circulating', 'restricted-out', 'outline'] as const;
  const lines = [
    'report',
    'reports',
    'family',
    'exclusion-said',
    'interim-part-said',
    'alone-said',
    'absent',
    'to-reconvene',
    'decide',
    'decided-said',
    'dissent',
    'recommendation',
    'decided-tasks',
    ...beside,
  ] as const;
  expect(new Set([...firsts, ...lines])).toEqual(new Set(phaseNames));
  expect(firsts).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(reports?|family)$/)]));
});

test.each(all)(
  '%s: 40 people and 6 children in the longest Welsh words fit both platforms, and name at most 8',
  (_, state, me, now) => {
    const scene = widest(state, me, now);
    const card = meetingCard(scene);
    if (card === null) throw new Error('it shows nothing');
    slackCard(card);
    expect(JSON.stringify(teamsCard(card)).length).toBeLessThan(40_000);
    const names = named(scene, wordsOn(card));
    expect(names).toBeLessThanOrEqual(8);
  },
);

test('whom a card of so many does not name stands behind its button, under what each has said', () => {
  for (const [state, me, first] of [
    [states.fullDraft(size), administrator, /^○ Heb eu gofyn eto: 20/m],
    [states.proposed(size), chair, /^… Dim ateb eto: 10/m],
    [states.answered(size), administrator, /^… Dim ateb eto: 4/m],
  ] as const) {
    const scene = widest(state, me);
    // Of those asked an administrator has first whom they are to see to; this is the card behind it.
    const card = state.status === 'convened' ? comingCard(scene) : meetingCard(scene);
    const fold = card?.blocks.findIndex(
      (one) => one.block === 'row' && 'opens' in one.button && one.button.opens.form === 'by-name',
    );
    expect(fold).toBeGreaterThan(0);
    // Whoever agrees the list has the way to the names before the button that agrees it.
    if (state.status === 'proposed') expect(fold).toBeLessThan(card?.head ?? 99);
    const form = formFor({ form: 'by-name', of: state.id }, scene);
    if (form === null) throw new Error('nobody is named');
    expect(named(scene, JSON.stringify(form))).toBe(40);
    expect(form.intro[0]).toMatchObject({ tone: 'heading', text: expect.stringMatching(first) });
  }
  expect(formFor({ form: 'by-name', of: 'k-sample' }, widest(states.answered(size), first))).toBeNull();
});

test('whom a card of so many does not name stands under its Details', () => {
  for (const state of [states.proposed(size), states.answered(size), opened(size, 20)] as const) {
    const scene = widest(state, chair);
    const form = formFor({ form: 'details', of: state.id }, scene);
    if (form === null) throw new Error('there are no details');
    expect(named(scene, JSON.stringify(form))).toBeGreaterThanOrEqual(40);
  }
});

test('whom the card of what is open before the day does not name stands behind its button, all of the forty', () => {
  const scene = widest(states.invited(size), chair, states.beforehand);
  const form = formFor({ form: 'pre-flight', of: 'k-sample' }, scene);
  expect(form === null ? 0 : named(scene, JSON.stringify(form))).toBe(40);
});

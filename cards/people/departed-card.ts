import { isAllOut } from '../../domain/case/conference/circulation/waiting.ts';
import { departureName, hadChair } from '../../domain/case/people/departures.ts';
import type { Away, PartInMeeting } from '../../domain/case/people/shape.ts';
import { leftInPlan } from '../../domain/case/plan/cover/left-in-plan.ts';
import { unownedActions } from '../../domain/case/plan/unowned.ts';
import { shutOf } from '../../domain/directory/agencies/shut.ts';
import { isMember } from '../../domain/directory/membership.ts';
import { kindOf, type MeetingId } from '../../domain/ref.ts';
import { opens, posted, say } from '../building/building.ts';
import { agencyInWords, nameOf, telephoneOf } from '../building/people.ts';
import { convened, isActive, isAdministrator, isChair } from '../building/reader-part.ts';
import { chairWord, roleTitle } from '../building/wording.ts';
import type { Block, Card } from '../model.ts';
import type { Scene } from '../scene.ts';
import { capital } from '../words/in-a-sentence.ts';
import { wordsFor } from '../words/words-for.ts';
import { openPlace, type ToSeeTo } from './open-place.ts';

const nothing: ToSeeTo = { blocks: [], buttons: [] };

/**
 * Somebody has left their agency, so is no longer part of the case: to each who has to see to something now, that alone. null: they are back,
 * or invited anew, or nothing of it is the reader's.
 */
export function departedCard(scene: Scene, about: string): Card | null {
  const found = scene.state.away.find((one) => departureName(one) === about);
  if (found === undefined || !isActive(scene)) return null;
  const all = [
    whoHasLeft(scene, found),
    openPlace(scene, found),
    record(scene, found),
    theirActions(scene, found),
    ofPlan(scene, found),
    lead(scene, found),
  ];
  if (all.every((one) => one.blocks.length === 0)) return null;
  const { details, notes } = wordsFor(scene);
  return posted(
    scene,
    notes.departedTitle(scene.state.reference),
    all.flatMap((one) => one.blocks),
    [
      ...all.flatMap((one) => one.buttons).map(({ tone, ...one }, at) => (at === 0 && tone ? { ...one, tone } : one)),
      opens(details, 'details', scene.state),
    ],
    all.flatMap((one) => one.below ?? []),
  );
}

/** To administrator and chair; and where there is no chair now, to the administrator how to set one. */
function whoHasLeft(scene: Scene, found: Away): ToSeeTo {
  if (!isAdministrator(scene) && !isChair(scene)) return nothing;
  const { state } = scene;
  const { convening, notes: words, reaching } = wordsFor(scene);
  const number = telephoneOf(scene, found.person);
  const was = wasOf(scene, found);
  const parts: readonly PartInMeeting[] = Object.values(found.was.meetings);
  const hadChairs = hadChair(found.was) || leftChairOf(state, found);
  const records = record(scene, found).blocks.length > 0;
  const over = !found.was.coreGroup && !hadChairs && !records && parts.every((one) => one.over);
  const facts: Block = {
    block: 'facts',
    rows: [
      [convening.agencyLabel, agencyInWords(scene, found.agency)],
      ...(was.length === 0 ? [] : [[words.departedWas, was.join(', ')] as const]),
      ...(isShut(scene, found) && number !== undefined ? [[reaching.telephone, number] as const] : []),
    ],
  };
  const called = Object.entries(found.was.meetings).some(
    ([id, { chair, over: past }]) => chair && !past && kindOf(id as MeetingId) !== 'conference',
  );
  const chairless = hadChairs && isAdministrator(scene);
  return {
    blocks: [
      { block: 'facts', rows: [[words.departedWho, nameOf(scene, found.person)]] },
      ...(chairless ? [say(hadChair(found.was) ? words.departedChair : words.departedChairAfter)] : []),
      ...(over ? [say(words.departedOver)] : []),
      ...(called && isAdministrator(scene) ? [say(words.departedCoreMeeting)] : []),
    ],
    below: [say(whyGone(scene, found)), facts],
    buttons: chairless && state.chair === null ? [{ ...opens(convening.setChair, 'chair', state), tone: 'main' }] : [],
  };
}

/** Whether they chaired the conference that was held last, of which something still waits for a chair. */
function leftChairOf(state: Scene['state'], { was }: Away): boolean {
  if (state.status !== 'convened' || state.chair !== null || kindOf(state.meeting) !== 'conference') return false;
  return was.meetings[state.meeting]?.chair === true && !isAllOut(state);
}

/** Whoever has left for good is told of as that; whoever is shut out for now may work there still. */
function whyGone(scene: Scene, found: Away): string {
  const { notes } = wordsFor(scene);
  if (!isShut(scene, found)) return notes.departed;
  const { directory } = scene;
  if (!directory.deactivated.has(found.person)) return notes.departedSuspended;
  const person = directory.people.get(found.person);
  return person !== undefined && shutOf(directory, person) !== null ? notes.departedBoth : notes.departedDeactivated;
}

/** Letting in gives back only what they have for an agency that they are still of. */
function isShut({ directory }: Scene, { person, agency }: Away): boolean {
  const found = directory.people.get(person);
  return found?.status === 'suspended' && isMember(found, agency);
}

function wasOf(scene: Scene, { was }: Away): readonly string[] {
  const { procedure, language } = scene;
  const { notes: words, parts } = wordsFor(scene);
  const each = Object.entries(was.meetings) as (readonly [MeetingId, PartInMeeting])[];
  const roles = each.flatMap(([, { listed }]) => (listed === null ? [] : [listed.role]));
  return [
    ...(each.some(([id, { chair }]) => chair && kindOf(id) === 'conference') ? [capital(chairWord(procedure, language))] : []),
    ...(each.some(([, one]) => one.minuteTaker) ? [parts.minuteTaker] : []),
    ...[...new Set(roles)].map((role) => roleTitle(procedure, role, language)),
    ...(each.some(([id, { chair }]) => chair && kindOf(id) !== 'conference') ? [words.departedCaller] : []),
    ...(was.coreGroup ? [words.departedCoreGroup] : []),
  ];
}

/** To the administrator, where they wrote the record and nobody does now. */
function record(scene: Scene, { was }: Away): ToSeeTo {
  const { state } = scene;
  if (was.meetings[state.meeting]?.minuteTaker !== true || !isAdministrator(scene) || state.minuteTaker !== null) return nothing;
  const { notes, parts } = wordsFor(scene);
  return { blocks: [say(notes.departedNobodyRecords)], buttons: [opens(parts.nameMinuteTaker, 'minute-taker', state)] };
}

/** How many actions are nobody's because of it, never which. */
function theirActions(scene: Scene, { person }: Away): ToSeeTo {
  const plan = convened(scene.state);
  if (plan === null || !(isChair(scene) || scene.lead === scene.me)) return nothing;
  const count = unownedActions(plan).filter((one) => one.to === person).length;
  if (count === 0) return nothing;
  const { actions, actionsCount, notes } = wordsFor(scene);
  return {
    blocks: [say(notes.departedActions(actionsCount(count)))],
    buttons: [{ ...opens(actions.handOn, 'hand-on', scene.state), tone: 'main' }],
  };
}

/** To whoever leads: what they leave open in the plan, by label only. */
function ofPlan(scene: Scene, { person, was }: Away): ToSeeTo {
  const plan = convened(scene.state);
  if (plan === null || scene.lead !== scene.me) return nothing;
  const { coversFor, visits } = leftInPlan(plan, person);
  if (!was.coreGroup && coversFor.length === 0 && visits === 0) return nothing;
  const { notes: words, planPeople } = wordsFor(scene);
  const whose = coversFor.map((one) => nameOf(scene, one)).join(', ');
  const open = (part: 'people' | 'visits') => opens(planPeople.see[part], 'plan', scene.state, part);
  return {
    blocks: [
      say(words.departedOfPlan(nameOf(scene, person))),
      ...(coversFor.length === 0 ? [] : [say(words.departedCover(whose))]),
      ...(visits === 0 ? [] : [say(words.departedVisits(visits))]),
    ],
    buttons: [open('people'), ...(visits === 0 ? [] : [open('visits')])],
  };
}

/** To whoever stands in the place of a lead professional. */
function lead(scene: Scene, { was }: Away): ToSeeTo {
  const { state, procedure, lead: leads, me } = scene;
  const roles = Object.values(was.meetings as Record<string, PartInMeeting>).flatMap(({ listed }) => listed?.role ?? []);
  // Of a conference that is over it is not kept aside in which role somebody was there.
  const led = roles.length === 0 || roles.some((role) => role === procedure.leadRole);
  const listed = state.invitees.some((one) => one.role === procedure.leadRole && (one.standsFor ?? one.person) === me);
  return leads !== me || listed || !led ? nothing : { blocks: [say(wordsFor(scene).notes.departedLead)], buttons: [] };
}

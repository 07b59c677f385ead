import { waitsForChair } from '../../../domain/case/conference/participation/plan-adult.ts';
import { longestWords } from '../../../domain/case/conference/participation/same-plan.ts';
import {
  type AdultPlan,
  adultComes,
  adultReasons,
  insteads,
  needs,
  reportHelps,
  supporters,
} from '../../../domain/case/conference/participation/shape.ts';
import type { Adult } from '../../../domain/case/family/shape.ts';
import { asked, quiet, say } from '../../building/building.ts';
import { isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { adultNamed } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import {
  anyOf,
  oneOf,
  readReportBy,
  readTellBy,
  reportByField,
  roleField,
  standsNow,
  tellByField,
  wordsFields,
  yesOrNo,
} from './choices.ts';
import { nextUnplanned, plansFamily } from './keeps-family.ts';
import { needsFields, readNeeds } from './needs-fields.ts';

/** How one parent or carer takes part, and what they need for it. */
export function adultPlanForm(scene: Scene, ref: FormRef): Form | null {
  const adult = adultAbout(scene, ref);
  if (adult === null || !plansFamily(scene)) return null;
  const all = wordsFor(scene);
  const words = all.participation;
  const plan = scene.state.participation.adults[adult.id];
  const reason = plan === undefined || plan.reason === null ? {} : { start: [plan.reason] };
  const bySay = scene.procedure.participation.friend === 'chair-says' ? { hint: words.friendHint } : {};
  return asked(
    scene,
    ref,
    words.adultForm,
    [say(words.adultIntro(adultNamed(scene, adult))), ...standsNow(scene, plan?.words), quiet(all.notReferral)],
    [
      yesOrNo(scene, 'invited', words.adultInvitedLabel, plan?.invited),
      {
        ...oneOf('reason', words.reasonLabel, adultReasons, words.adultReason, reason),
        once: { field: 'invited', is: ['no'] },
      },
      oneOf('comes', words.adultComesLabel, adultComes, words.adultComing, { start: [plan?.comes ?? 'not-known'] }),
      oneOf('instead', words.insteadLabel, insteads, words.instead, { start: [plan?.instead ?? 'not-said'] }),
      roleField(scene, 'tells', words.adultTellsLabel, plan?.tells),
      tellByField(scene, 'adult-outcome', plan?.tellBy),
      oneOf('supporter', words.supporterLabel, supporters, words.supporter, { start: [plan?.supporter ?? 'nobody'], ...bySay }),
      ...friendField(scene, plan),
      ...needsFields(scene, needs, plan),
      anyOf('report-help', words.reportHelpLabel, reportHelps, words.reportHelp, { start: plan?.reportHelp ?? [] }),
      ...reportByField(scene, plan?.reportBy),
      ...wordsFields(scene, (plan?.words ?? '') !== ''),
    ],
  );
}

/** The chair's word on a friend. */
function friendField(scene: Scene, plan: AdultPlan | undefined): readonly Field[] {
  if (!isChair(scene) || plan === undefined || !waitsForChair(plan, scene.procedure)) return [];
  const words = wordsFor(scene).participation;
  const field = yesOrNo(scene, 'friend', words.friendLabel, plan.friend === null ? undefined : plan.friend === 'agreed');
  return [{ ...field, required: false }];
}

export function readAdultPlan(values: Values, scene: Scene, ref: FormRef): FormRead {
  const adult = adultAbout(scene, ref);
  const all = wordsFor(scene);
  const read = reading(values, all);
  const invited = read.choice('invited', ['yes', 'no'], 'required');
  const reason = read.choice('reason', adultReasons, 'optional');
  const comes = read.choice('comes', adultComes, 'required');
  const instead = read.choice('instead', insteads, 'required');
  const roles = scene.procedure.roles.map(({ key }) => key);
  const tells = read.choice('tells', roles, 'required');
  const tellBy = readTellBy(read, scene, 'adult-outcome');
  const supporter = read.choice('supporter', supporters, 'required');
  const friend = read.choice('friend', ['yes', 'no'], 'optional');
  const words = read.text('words', longestWords, 'optional');
  const reportHelp = read.choices('report-help', reportHelps, 'optional');
  const reportBy = readReportBy(read, scene);
  const [clear] = read.choices('clear', ['yes'], 'optional');
  if (adult === null || invited === undefined || comes === undefined) return { problems: read.problems };
  if (instead === undefined || tells === undefined || supporter === undefined) return { problems: read.problems };
  const before = scene.state.participation.adults[adult.id];
  if (sound(read) && invited === 'no' && reason === undefined) read.problems.reason = all.participation.needsReason;
  const needed = readNeeds(read, scene, needs, before);
  if (!sound(read)) return { problems: read.problems };
  const plan: AdultPlan = {
    invited: invited === 'yes',
    comes,
    instead,
    reason: invited === 'yes' ? null : (reason ?? null),
    words,
    tells,
    tellBy,
    supporter,
    friend: friend === undefined ? (before?.friend ?? null) : friend === 'yes' ? 'agreed' : 'not-agreed',
    ...needed,
    reportHelp,
    ...reportBy,
  };
  const cleared = clear === undefined ? {} : ({ cleared: true } as const);
  return { command: { do: 'plan-adult', adult: adult.id, plan, ...cleared }, leads: nextUnplanned };
}

function adultAbout({ state }: Scene, { about }: FormRef): Adult | null {
  return state.adults.find((one) => one.id === about) ?? null;
}

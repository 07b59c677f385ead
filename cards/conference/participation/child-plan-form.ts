import { type InvitedByAge, invitedByAge, lacksReason } from '../../../domain/case/conference/participation/invited-by-age.ts';
import { mayBeUntold } from '../../../domain/case/conference/participation/plan-child.ts';
import { longestWords } from '../../../domain/case/conference/participation/same-plan.ts';
import {
  advocates,
  type ChildPlan,
  type ChildReason,
  childComes,
  childNeeds,
  reasonsNotTo,
  reasonsToInvite,
  reportHelps,
  untoldReasons,
  wishes,
} from '../../../domain/case/conference/participation/shape.ts';
import { asked, quiet, say } from '../../building/building.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamed } from '../../building/wording.ts';
import { childAbout } from '../../family/keeps-children.ts';
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
import { isCoreGroup, nextUnplanned, plansFamily } from './keeps-family.ts';
import { needsFields, readNeeds } from './needs-fields.ts';

/** How one child takes part: what the procedure says of its age, and the choices. */
export function childPlanForm(scene: Scene, ref: FormRef): Form | null {
  const { state, procedure, now } = scene;
  const child = childAbout(scene, ref);
  const byAge = child === null ? null : invitedByAge(child, state, procedure, now);
  if (child === null || byAge === null || !plansFamily(scene)) return null;
  const all = wordsFor(scene);
  const words = all.participation;
  const plan = state.participation.children[child.id];
  const { criteria } = procedure.participation;
  const helps = procedure.participation.tasks.some(({ task }) => task === 'child-expresses');
  return asked(
    scene,
    ref,
    words.childForm,
    [say(words.childIntro(childNamed(scene, child))), ...standsNow(scene, plan?.words), quiet(all.notReferral)],
    [
      { ...yesOrNo(scene, 'invited', words.invitedLabel, plan?.invited), hint: words.byAge[byAge](procedure.childInvited.from) },
      oneOf('comes', words.comesLabel, childComes, words.comes, { start: [plan?.comes ?? 'not-known'] }),
      oneOf('wish', words.wishLabel, wishes, words.wish, { start: [plan?.wish ?? 'not-asked'] }),
      {
        ...anyOf('reasons', words.reasonsLabel, reasonsIn(scene), words.reasons, {
          start: plan?.reasons ?? [],
          ...(criteria.length === 0 ? {} : { hint: words.criteriaHint }),
        }),
        ...whenNeeded(scene, byAge, plan),
      },
      ...wordsFields(scene, (plan?.words ?? '') !== ''),
      roleField(scene, 'tells', words.tellsLabel, plan?.tells),
      tellByField(scene, 'child-told', plan?.tellBy),
      ...untoldField(scene, plan),
      roleField(scene, 'views', words.viewsLabel, plan?.views),
      ...(isCoreGroup(scene)
        ? []
        : [
            ...needsFields(scene, childNeeds, plan),
            anyOf('report-help', words.reportHelpLabel, reportHelps, words.reportHelp, { start: plan?.reportHelp ?? [] }),
            ...reportByField(scene, plan?.reportBy),
            oneOf('advocate', words.advocateLabel, advocates, words.advocate, { start: [plan?.advocate ?? 'to-ask'] }),
          ]),
      ...(helps
        ? [anyOf('help', words.expressesLabel, ['yes'], { yes: words.expresses }, { start: plan?.expresses ? ['yes'] : [] })]
        : []),
    ],
  );
}

export function readChildPlan(values: Values, scene: Scene, ref: FormRef): FormRead {
  const { state, procedure, now } = scene;
  const all = wordsFor(scene);
  const child = childAbout(scene, ref);
  const byAge = child === null ? null : invitedByAge(child, state, procedure, now);
  const read = reading(values, all);
  const roles = procedure.roles.map(({ key }) => key);
  const invited = read.choice('invited', ['yes', 'no'], 'required');
  const comes = read.choice('comes', childComes, 'required');
  const wish = read.choice('wish', wishes, 'required');
  const reasons = read.choices('reasons', reasonsIn(scene), 'optional');
  const words = read.text('words', longestWords, 'optional');
  const tells = read.choice('tells', roles, 'required');
  const tellBy = readTellBy(read, scene, 'child-told');
  const untold = read.choice('untold', untoldReasons, 'optional');
  const views = read.choice('views', roles, 'required');
  const advocate = isCoreGroup(scene) ? 'to-ask' : read.choice('advocate', advocates, 'required');
  const expresses = read.choices('help', ['yes'], 'optional').length > 0;
  const reportHelp = read.choices('report-help', reportHelps, 'optional');
  const reportBy = isCoreGroup(scene) ? {} : readReportBy(read, scene);
  const [clear] = read.choices('clear', ['yes'], 'optional');
  if (child === null || byAge === null || invited === undefined || comes === undefined) return { problems: read.problems };
  if (wish === undefined || tells === undefined || views === undefined || advocate === undefined)
    return { problems: read.problems };
  const needed = isCoreGroup(scene) ? {} : readNeeds(read, scene, childNeeds, state.participation.children[child.id]);
  const plan: ChildPlan = {
    invited: invited === 'yes',
    comes,
    wish,
    reasons,
    words,
    tells,
    tellBy,
    views,
    advocate,
    expresses,
    ...needed,
    reportHelp,
    ...reportBy,
    ...(untold !== undefined && mayBeUntold({ invited: invited === 'yes' }, procedure) ? { untold } : {}),
  };
  const lacks = lacksReason(plan, byAge, procedure);
  if (sound(read) && lacks !== null)
    read.problems.reasons = all.participation[lacks === 'reason' ? 'needsReason' : 'needsCriterion'];
  if (!sound(read)) return { problems: read.problems };
  const cleared = clear === undefined ? {} : ({ cleared: true } as const);
  return { command: { do: 'plan-child', child: child.id, plan, ...cleared }, leads: nextUnplanned };
}

/** Where the procedure has it: why a child who is not invited is not told so in person. */
function untoldField(scene: Scene, plan: ChildPlan | undefined): readonly Field[] {
  if (!mayBeUntold({ invited: false }, scene.procedure)) return [];
  const words = wordsFor(scene).participation;
  const start = plan?.untold === undefined ? {} : { start: [plan.untold] };
  return [
    { ...oneOf('untold', words.untoldLabel, untoldReasons, words.untold, { ...start, hint: words.untoldHint }), required: false },
  ];
}

/**
 * Below the age nobody has to give a reason. Where they are always recorded it is needed unless the child itself does not want to come; else
 * of whoever keeps the child out of it. What was said before and needs none may be taken out again.
 */
function whenNeeded(scene: Scene, byAge: InvitedByAge, plan: ChildPlan | undefined): Pick<Field, 'required' | 'once'> {
  const words = wordsFor(scene).participation;
  if (byAge === 'if-asked') return { required: false };
  const needsNone = plan !== undefined && lacksReason({ ...plan, reasons: [] }, byAge, scene.procedure) === null;
  const is = ['yes', 'no'].filter((one) => !needsNone || one !== (plan.invited ? 'yes' : 'no'));
  const before = scene.procedure.participation.reasons === 'always' ? words.reasonsBesideWish : words.reasonsToAdd;
  return { required: true, once: { field: 'invited', is, before } };
}

function reasonsIn({ procedure }: Scene): readonly ChildReason[] {
  return [...reasonsToInvite, ...reasonsNotTo.filter((one) => one !== 'other'), ...procedure.participation.criteria, 'other'];
}

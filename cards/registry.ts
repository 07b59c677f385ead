import type { CardName } from '../domain/cardname.ts';
import type { BareCommand, CommandName } from '../domain/case/case.ts';
import { hasStoppedFor } from '../domain/case/family/without-ended.ts';
import { ownEntry } from '../domain/own-entry.ts';
import { kindOf } from '../domain/ref.ts';
import * as adopting from './adopting/kinds.ts';
import { onPages, pageOf } from './building/form-pages.ts';
import { notYetShown, onceChosen } from './building/once-chosen.ts';
import { paged, wantingMore } from './building/paged.ts';
import { redisplay } from './building/redisplay.ts';
import type { Problems, Values } from './building/values.ts';
import * as change from './change/kinds.ts';
import * as arranging from './conference/arranging/kinds.ts';
import * as chairTie from './conference/chair-tie/kinds.ts';
import * as circulation from './conference/circulation/kinds.ts';
import * as day from './conference/day/kinds.ts';
import * as daySheet from './conference/day-sheet/kinds.ts';
import * as decision from './conference/decision/kinds.ts';
import * as exclusion from './conference/exclusion/kinds.ts';
import * as minutes from './conference/minutes/kinds.ts';
import * as participation from './conference/participation/kinds.ts';
import * as practice from './conference/practice/kinds.ts';
import * as privateNote from './conference/private-note/kinds.ts';
import * as reports from './conference/reports/kinds.ts';
import { askForm, readAsk } from './conference/request/ask-form.ts';
import { isOfRequest, type RequestForm, requestForms } from './conference/request/kinds.ts';
import * as reviewReport from './conference/review-report/kinds.ts';
import * as timeliness from './conference/timeliness/kinds.ts';
import * as views from './conference/views/kinds.ts';
import * as dates from './dates/kinds.ts';
import { readWhatIf, whatIfForm } from './dates/what-if-form.ts';
import * as family from './family/kinds.ts';
import { type FormName, type FormOfMany, isOfMany } from './form-names.ts';
import * as inNeed from './in-need/kinds.ts';
import type { FormKind, FormRead, Pressed, SealFor } from './kinds.ts';
import * as cover from './leave/kinds.ts';
import { withCover } from './leave/with-cover.ts';
import type { LinkShown } from './linked-files.ts';
import * as answers from './meeting/answers/kinds.ts';
import { conferenceForm, readConference } from './meeting/calling/conference-form.ts';
import * as calling from './meeting/calling/kinds.ts';
import * as coreGroup from './meeting/core-group/kinds.ts';
import * as diary from './meeting/diary/kinds.ts';
import * as heldBack from './meeting/held-back/kinds.ts';
import * as list from './meeting/list/kinds.ts';
import * as teams from './meeting/list/teams/kinds.ts';
import { meetingCard } from './meeting/meeting-card.ts';
import { phaseKinds } from './meeting/phases.ts';
import * as register from './meeting/register/kinds.ts';
import * as scale from './meeting/scale/kinds.ts';
import * as times from './meeting/times/kinds.ts';
import * as undertaking from './meeting/undertaking/kinds.ts';
import * as when from './meeting/when/kinds.ts';
import type { ButtonPress, Card, Form, FormRef } from './model.ts';
import * as moving from './moving/kinds.ts';
import * as needToKnow from './need-to-know/kinds.ts';
import { directoryVerbs, isDirectoryVerb } from './partnership/form-names.ts';
import * as people from './people/kinds.ts';
import * as planAsks from './plan/asks/kinds.ts';
import * as plan from './plan/kinds.ts';
import * as later from './plan/later/kinds.ts';
import * as outline from './plan/outline/kinds.ts';
import * as planPeople from './plan/people/kinds.ts';
import * as planVersions from './plan/versions/kinds.ts';
import * as reaching from './reaching/kinds.ts';
import * as redaction from './redaction/kinds.ts';
import { saysWhen } from './redaction/open-since.ts';
import type { NewScene, RequestScene, Scene } from './scene.ts';

/** Every live card of a case: a digest is of several, a request may be of none yet. */
export type CaseCard = Exclude<CardName, 'digest' | 'request'>;

const cards: Readonly<Record<CaseCard, (scene: Scene) => Card | null>> = {
  meeting: meetingCard,
  'core-group': coreGroup.cards['core-group'].draw,
  actions: plan.cards.actions.draw,
  unreached: reaching.cards.unreached.draw,
  change: change.cards.change.draw,
  'child-move': moving.cards['child-move'].draw,
  'in-need': inNeed.cards['in-need'].draw,
  review: calling.cards.review.draw,
};

/** Of what each press on a conference's card asks. A phase that stands under two names asks the same under both. */
const presses: Readonly<Partial<Record<CommandName, (pressed: Pressed) => BareCommand>>> = Object.assign(
  {},
  heldBack.presses,
  chairTie.presses,
  views.presses,
  ...Object.values(phaseKinds).map((one) => one.presses),
);

type Asks = (pressed: Pressed) => BareCommand;

/** A form that is of a case. */
export type CaseForm = Exclude<FormName, 'what-if' | FormOfMany | 'ask-conference' | RequestForm>;

/** Every form of a case. */
const forms: Readonly<Record<CaseForm, FormKind>> = {
  ...calling.forms,
  ...family.forms,
  ...participation.forms,
  ...when.forms,
  ...arranging.forms,
  ...practice.forms,
  ...chairTie.forms,
  ...timeliness.forms,
  ...times.forms,
  ...list.forms,
  ...teams.forms,
  ...answers.forms,
  ...undertaking.forms,
  ...reports.forms,
  ...register.forms,
  ...scale.forms,
  ...coreGroup.forms,
  ...diary.forms,
  ...daySheet.forms,
  ...reviewReport.forms,
  ...plan.forms,
  ...planAsks.forms,
  ...planPeople.forms,
  ...planVersions.forms,
  ...outline.forms,
  ...circulation.forms,
  ...people.forms,
  ...adopting.forms,
  ...reaching.forms,
  ...change.forms,
  ...moving.forms,
  ...inNeed.forms,
  ...later.forms,
  ...cover.forms,
  ...dates.forms,
  ...needToKnow.forms,
  ...exclusion.forms,
  ...minutes.forms,
  ...decision.forms,
  ...privateNote.forms,
  ...redaction.forms,
  ...views.forms,
  ...day.forms,
};

/** Every press there is: anything else that comes in is 'unsupported'. */
export const verbs = [
  ...new Set(
    [
      presses,
      reaching.cards.unreached.presses,
      change.cards.change.presses,
      calling.cards.review.presses,
      plan.digestPresses,
    ].flatMap((one) => Object.keys(one)),
  ),
  ...directoryVerbs,
] as readonly ButtonPress['verb'][];

/** A live card for one person as it stands; null when there is nothing (any more) for them: post nothing, or the emptied card. */
export function cardFor(name: CaseCard, scene: Scene): Card | null {
  // Nothing is asked or told any more of children for whom everything has stopped.
  return hasStoppedFor(scene.state) ? null : withCover(cards[name](scene), scene);
}

/** The cards with buttons that ask something of the case at once. */
type PressedCard = Extract<CardName, 'meeting' | 'core-group' | 'digest' | 'unreached' | 'change' | 'review'>;

/** What a press asks, and the card it was pressed on, which the reply shows again. Null: it is on no card of ours. */
export function pressOf(action: ButtonPress): { readonly command: BareCommand; readonly card: PressedCard } | null {
  if (isDirectoryVerb(action.verb)) return null;
  // A digest, and what is answered to somebody who typed, list what other cards ask too: they say so, lest they be replaced by one of them.
  const [, elsewhere, rest = ''] = /^(digest)(?:\/(.*))?$/.exec(action.about ?? '') ?? [];
  const pressed = { about: elsewhere === undefined ? (action.about ?? '') : rest, seen: action.seen ?? -1 };
  const asks = elsewhere === undefined ? ownEntry(presses, action.verb) : undefined;
  if (asks !== undefined) return { command: asks(pressed), card: isKeepersOfGroup(action) ? 'core-group' : 'meeting' };
  const onUnreached = ownEntry<Asks | undefined>(reaching.cards.unreached.presses, action.verb);
  if (onUnreached !== undefined) return { command: onUnreached(pressed), card: 'unreached' };
  const onChange = ownEntry<Asks | undefined>(change.cards.change.presses, action.verb);
  if (onChange !== undefined) return { command: onChange(pressed), card: 'change' };
  const onReview = ownEntry<Asks | undefined>(calling.cards.review.presses, action.verb);
  if (onReview !== undefined) return { command: onReview(pressed), card: 'review' };
  const onDigest = ownEntry<Asks | undefined>(plan.digestPresses, action.verb);
  return onDigest === undefined ? null : { command: onDigest(pressed), card: 'digest' };
}

/** Whoever called a meeting of the core group, or leads, has a card of it that is not the invitation. */
function isKeepersOfGroup({ verb, meeting }: ButtonPress): boolean {
  return Object.hasOwn(coreGroup.cards['core-group'].presses, verb) && meeting !== undefined && kindOf(meeting) === 'core-group';
}

/** Whether it is a form of one case: not of the directory, nor of many cases, nor "what if". */
export function isOfCase(name: FormRef['form']): name is CaseForm {
  return Object.hasOwn(forms, name);
}

export function formKind(name: CaseForm): FormKind {
  return forms[name];
}

type Drawn = Scene | NewScene | RequestScene;

/** A form of a case for one person; null when it is not theirs or not now. With problems: the same form again, each beside its field. */
export function formFor(
  ref: FormRef,
  scene: Drawn,
  problems: Problems = {},
  values: Values = {},
  link: () => LinkShown | null = () => null,
): Form | null {
  const { whole, page } = pageOf(ref);
  const form = drawn(whole, scene, link);
  if (form === null) return null;
  const chosen = onceChosen(onPages(scene, form, page), problems, values);
  const filled = paged(scene, redisplay(chosen, notYetShown(form, problems, values), values), values);
  return 'state' in scene ? saysWhen(filled, scene) : filled;
}

function drawn(ref: FormRef, scene: Drawn, link: () => LinkShown | null): Form | null {
  if (ref.form === 'what-if') return whatIfForm(scene, ref);
  if (isOfMany(ref.form)) return null;
  if (isOfRequest(ref.form)) return 'asked' in scene ? requestForms[ref.form].draw(scene, ref) : null;
  if (ref.form === 'ask-conference') return askForm(scene, ref);
  if ('state' in scene) return isOfCase(ref.form) ? formKind(ref.form).draw(scene, ref, link) : null;
  return ref.form === 'conference' ? conferenceForm(scene, ref) : null;
}

/** What was filled in. A form that is only read sends nothing back; should one come in all the same, nothing is wrong and nothing is done. */
export function readForm(ref: FormRef, values: Values, scene: Drawn, seal: SealFor): FormRead {
  const more = wantingMore(values, () => drawn(ref, scene, () => null));
  if (more !== null) return { form: paged(scene, redisplay(onceChosen(more, {}, values), {}, values), values) };
  if (ref.form === 'what-if') return readWhatIf(values, scene, ref);
  if (isOfMany(ref.form)) return { problems: {} };
  if (isOfRequest(ref.form)) {
    const kind = requestForms[ref.form];
    return 'asked' in scene && 'read' in kind ? kind.read(values, scene, ref) : { problems: {} };
  }
  if (ref.form === 'ask-conference') return readAsk(values, scene, ref);
  if (!('state' in scene)) return ref.form === 'conference' ? readConference(values, scene, ref) : { problems: {} };
  const kind = isOfCase(ref.form) ? formKind(ref.form) : null;
  return kind !== null && 'read' in kind ? kind.read(values, scene, ref, seal) : { problems: {} };
}

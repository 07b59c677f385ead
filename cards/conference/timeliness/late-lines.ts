import {
  agreedNow,
  authorisedNow,
  authorisersOf,
  isAuthorisedBySomebody,
  isChairAskedOfDelay,
} from '../../../domain/case/conference/timeliness/authorising.ts';
import { hasInterim, interimAskedOf, wantsInterim } from '../../../domain/case/conference/timeliness/interim.ts';
import { isUnexplained, latenessOf } from '../../../domain/case/conference/timeliness/lateness.ts';
import { agreementAsked, authorisingAsked, interimAsked } from '../../../domain/case/conference/timeliness/shown.ts';
import { heading, opens, quiet, say, warn } from '../../building/building.ts';
import { nameOf } from '../../building/people.ts';
import { isAdministrator, isChair, isConferenceOver, myInvitation } from '../../building/reader-part.ts';
import { dayText } from '../../building/wording.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { inPlaceText, partsSaid, untilWhen } from './interim-part.ts';

/** On whatever card of a conference somebody has: that it is later than its limit, and how what follows from it stands; never why. */
export function lateLines(scene: Scene): readonly Block[] {
  const keeps = isChair(scene) || isAdministrator(scene);
  if (isConferenceOver(scene.state)) return keeps ? interimLine(scene) : saidLine(scene);
  if (keeps) return [...reasonLine(scene), ...authorisingLine(scene), ...agreementLine(scene), ...interimLine(scene)];
  return [...toldLine(scene), ...saidLine(scene)];
}

/** Whoever leads can say otherwise of the plan until then. */
function saidLine(scene: Scene): readonly Block[] {
  const { state, procedure, me } = scene;
  const isTheirs = hasInterim(state, procedure) && interimAskedOf(state, procedure) === me;
  if (!isTheirs) return [];
  const words = wordsFor(scene).timeliness;
  const isIn = state.timeliness.interim?.inPlace === true;
  // While it is wanted and not in place, they are asked for it.
  if (!isIn && wantsInterim(state, procedure)) return partsSaid(scene);
  const text = isIn ? inPlaceText(scene) : words.interimNot(untilWhen(scene));
  return [{ block: 'row', text, button: opens(words.interimOpen, 'interim', state) }, ...partsSaid(scene)];
}

function reasonLine(scene: Scene): readonly Block[] {
  const { state, procedure } = scene;
  const words = wordsFor(scene).timeliness;
  if (latenessOf(state, procedure).rows.length === 0) return [];
  const lacks = isUnexplained(state, procedure);
  const button = opens(lacks ? words.sayWhy : words.changeWhy, 'late', state, 'own');
  return [{ block: 'row', text: lacks ? words.askReason : words.reasonSaid, button }];
}

function authorisingLine(scene: Scene): readonly Block[] {
  const { state, procedure, directory, now } = scene;
  const words = wordsFor(scene).timeliness;
  if (!isAuthorisedBySomebody(state, procedure)) return [];
  const said = authorisedNow(state);
  if (said !== null) return [said.authorised ? quiet(words.authorised) : warn(words.refused)];
  if (authorisersOf(state, procedure, directory).length === 0) return [warn(words.authorisingNobody)];
  const escalates = authorisingAsked(state, procedure)?.escalates ?? null;
  return [escalates !== null && now >= escalates ? warn(words.authorisingWaits) : quiet(words.authorising)];
}

/** The chair is asked and can say otherwise; the administrator reads how it stands. */
function agreementLine(scene: Scene): readonly Block[] {
  const { state, procedure, now } = scene;
  if (!isChairAskedOfDelay(state, procedure)) return [];
  const words = wordsFor(scene).timeliness;
  const said = agreedNow(state);
  if (isChair(scene)) {
    const text = said === null ? words.agreeAsk : said.authorised ? words.agreed : words.notAgreed;
    return [
      { block: 'row', text, button: opens(said === null ? words.authoriseOpen : words.authorisedSee, 'agree-delay', state) },
    ];
  }
  if (said !== null) return [said.authorised ? quiet(words.chairAgreed) : warn(words.chairNotAgreed)];
  const escalates = agreementAsked(state, procedure)?.escalates ?? null;
  return [escalates !== null && now >= escalates ? warn(words.agreeWaits) : quiet(words.agreeAsked)];
}

function interimLine(scene: Scene): readonly Block[] {
  const { state, procedure, now } = scene;
  const words = wordsFor(scene).timeliness;
  if (!hasInterim(state, procedure)) return [];
  const { interim } = state.timeliness;
  if (interim?.inPlace === true) return [quiet(inPlaceText(scene)), ...partsSaid(scene)];
  const tell = wantsInterim(state, procedure) ? warn : quiet;
  if (interim !== null) return [tell(words.interimNot(untilWhen(scene))), ...partsSaid(scene)];
  if (interimAskedOf(state, procedure) === null) return [warn(words.interimNobody)];
  const escalates = interimAsked(state, procedure)?.escalates ?? null;
  return [escalates !== null && now >= escalates ? warn(words.interimWaits) : quiet(words.interimAsked)];
}

/** Every agency on the list is told, where the procedure says so, and where nothing of it tells an expected date. */
function toldLine(scene: Scene): readonly Block[] {
  const { state, procedure } = scene;
  if (myInvitation(scene) === undefined || procedure.delay?.tellsAgencies !== true) return [];
  const { isLate, forAll } = latenessOf(state, procedure);
  const words = wordsFor(scene).timeliness;
  return isLate && forAll ? [quiet(isUnexplained(state, procedure) ? words.told : words.toldWhy)] : [];
}

/** The same in full, in a dialog, for those who keep the conference, authorise it, or write its record. */
export function lateDetails(scene: Scene): readonly Block[] {
  const { state, language } = scene;
  const words = wordsFor(scene).timeliness;
  const { reason } = state.timeliness;
  const lines = [
    ...(reason === null ? [] : [words.because(reason.why)]),
    ...(reason?.proposed == null ? [] : [words.proposed(dayText(reason.proposed, language))]),
    ...authorisedText(scene),
    ...agreedText(scene),
    ...interimText(scene).map((said) => words.detailsInterim(said)),
  ];
  return lines.length === 0 ? [] : [heading(words.detailsTitle), ...lines.map((line) => say(line))];
}

/** Who has authorised it, or not, and why; nothing where nobody has said. */
export function authorisedText(scene: Scene): readonly string[] {
  const { state, language } = scene;
  const { authorised } = state.timeliness;
  if (authorised === null) return [];
  const words = wordsFor(scene).timeliness;
  const say = authorised.authorised ? words.detailsAuthorised : words.detailsRefused;
  return [say(nameOf(scene, authorised.by), dayText(authorised.day, language), authorised.why)];
}

/** What the chair has said to it, and why; nothing where they have not. */
export function agreedText(scene: Scene): readonly string[] {
  const { state, language } = scene;
  const { agreed } = state.timeliness;
  if (agreed === null) return [];
  const words = wordsFor(scene).timeliness;
  const say = agreed.authorised ? words.detailsAgreed : words.detailsNotAgreed;
  return [say(nameOf(scene, agreed.by), dayText(agreed.day, language), agreed.why)];
}

export function interimText(scene: Scene): readonly string[] {
  const { state } = scene;
  const { interim } = state.timeliness;
  if (interim === null) return [];
  const all = wordsFor(scene);
  const words = all.timeliness;
  const people = all.and(interim.people.map((one) => nameOf(scene, one)));
  return [interim.inPlace ? words.interimPlaced(people, interim.what) : words.interimNotPlaced(interim.what)];
}

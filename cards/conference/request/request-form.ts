import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import type { Instant } from '../../../domain/ids.ts';
import { inLanguage, type ProcedureText } from '../../../domain/procedures/text.ts';
import { heading, quiet, say, shown } from '../../building/building.ts';
import { who } from '../../building/people.ts';
import { dayText } from '../../building/wording.ts';
import type { Block, Form, FormRef, Text } from '../../model.ts';
import type { RequestScene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** All that was said with a request and in answer to it: that it was opened is on the trail first. */
export function requestForm(scene: RequestScene, ref: FormRef): Form {
  const { asked } = scene;
  const all = wordsFor(scene);
  const words = all.requests;
  const assumed = scene.procedure.asking?.answer.assumed === true && asked.answered.answer === 'none';
  const more = [...answerBlocks(scene), ...(assumed ? [quiet(words.assumed)] : []), quiet(all.notReferral)];
  return shown(scene, ref, words.requestForm, [...whatWasAsked(scene), ...more]);
}

/** What was asked for, by whom, on what ground and why. */
export function whatWasAsked(scene: RequestScene): readonly Block[] {
  const { asked, language } = scene;
  const all = wordsFor(scene);
  const words = all.requests;
  const agency = scene.directory.agencies.get(asked.agency)?.name;
  const rows: readonly (readonly [string, Text])[] = [
    [all.reference, asked.reference],
    [words.askedBy, asked.gone ? words.hasLeft(agency ?? '') : who(scene, asked.by)],
    [words.askedOn, dayText(isoFromDay(localDay(asked.at)), language)],
    ...saidRows(scene),
    ...(asked.answered.answer === 'none' ? [[words.answerBy, dayText(isoFromDay(scene.answerBy), language)] as const] : []),
  ];
  return [{ block: 'facts', rows }, heading(words.whyLabel), say(asked.why)];
}

/** The criterion and what the procedure asks with it, in its own words; a key it has no more as it stands. */
function saidRows(scene: RequestScene): readonly (readonly [string, Text])[] {
  const { asked, procedure, language } = scene;
  const words = wordsFor(scene).requests;
  const named = (key: string, among: readonly { readonly key: string; readonly title: ProcedureText }[]) => {
    const found = among.find((one) => one.key === key);
    return found === undefined ? key : inLanguage(found.title, language);
  };
  const { criterion, grounds, talkedOver, backing } = asked;
  return [
    [words.criterionLabel, named(criterion, procedure.asking?.criteria ?? [])],
    ...(grounds.length === 0
      ? []
      : [[words.groundsLabel, grounds.map((one) => named(one, procedure.asking?.beforeBirth ?? [])).join('; ')] as const]),
    ...(talkedOver === undefined ? [] : [[words.talkedOverLabel, words.talkedOver[talkedOver ? 'yes' : 'no']] as const]),
    ...(backing === undefined ? [] : [[words.backingLabel, words.backing[backing]] as const]),
  ];
}

function answerBlocks(scene: RequestScene): readonly Block[] {
  const { answered } = scene.asked;
  const words = wordsFor(scene).requests;
  const day = (at: Instant) => dayText(isoFromDay(localDay(at)), scene.language);
  if (answered.answer === 'none') return [];
  if (answered.answer === 'withdrawn') return [heading(words.withdrawnOn(day(answered.at)))];
  const title = answered.answer === 'accepted' ? words.acceptedOn(day(answered.at)) : words.declinedOn(day(answered.at));
  return [heading(title), say(answered.why), quiet(words.answeredBy(who(scene, answered.by)))];
}

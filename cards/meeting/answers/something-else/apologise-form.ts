import { isIn, reportOf, writesReport } from '../../../../domain/case/conference/reports/owed.ts';
import {
  apologyReasons,
  type ReportWithApologies,
  reportsWithApologies,
} from '../../../../domain/case/meeting/answers/answer.ts';
import { asked, quiet, say } from '../../../building/building.ts';
import { convened, myInvitation } from '../../../building/reader-part.ts';
import { reading, sound, type Values } from '../../../building/values.ts';
import { fit, roleTitle } from '../../../building/wording.ts';
import type { FormRead } from '../../../kinds.ts';
import type { Field, Form, FormRef } from '../../../model.ts';
import type { Scene } from '../../../scene.ts';
import { wordsFor } from '../../../words/words-for.ts';
import { isConference, mayStillAnswer, startIn } from './answering-now.ts';

const longest = 200;

/** What keeps somebody away, and their report. `about`: the start that is answered. It opens as they have said it last. */
export function apologiseForm(scene: Scene, ref: FormRef): Form | null {
  if (!mayStillAnswer(scene)) return null;
  const all = wordsFor(scene);
  const words = all.asking;
  const said = saidBefore(scene);
  const options = apologyReasons.map((value) => ({ value, label: all.apologyReason[value] }));
  return asked(
    scene,
    ref,
    words.apologiseForm,
    [
      ...(isConference(scene) ? [say(words.stillAsked)] : []),
      ...(isSent(scene) ? [say(words.reportIn)] : []),
      quiet(all.notReferral),
    ],
    [
      { name: 'reason', label: words.reasonLabel, required: true, field: 'one', options, ...startOf(said?.reason) },
      ...ofReport(scene),
      ...(isConference(scene) ? instead(scene) : []),
      {
        name: 'line',
        label: words.lineLabel,
        hint: words.lineHint,
        required: false,
        field: 'text',
        lines: 'one',
        max: longest,
        ...(said === null || said.line === '' ? {} : { start: said.line }),
      },
    ],
  );
}

/** The apologies they have sent; null: none, or to another time. */
function saidBefore(scene: Scene) {
  const answer = myInvitation(scene)?.answer;
  return answer?.answer === 'apologies' ? answer : null;
}

function startOf(value: string | undefined): { readonly start?: readonly string[] } {
  return value === undefined ? {} : { start: [value] };
}

/** Their report has gone to the chair already. */
function isSent(scene: Scene): boolean {
  return isConference(scene) && isIn(reportOf(convened(scene.state)?.reports ?? {}, scene.me));
}

/** What they can say of their report; that there will be none only where the procedure waits for none of whoever does not come. */
function reportChoices(scene: Scene): readonly ReportWithApologies[] {
  const role = myInvitation(scene)?.role;
  if (!isConference(scene) || isSent(scene) || role === undefined || !writesReport(scene.procedure, role)) return [];
  return reportsWithApologies.filter((one) => one !== 'none' || !scene.procedure.reports.evenWhenAbsent);
}

function ofReport(scene: Scene): readonly Field[] {
  const words = wordsFor(scene).asking;
  const choices = reportChoices(scene);
  if (choices.length === 0) return [];
  // What is not sent any more was opened again since: that it is gone is said anew.
  const before = choices.find((one) => one !== 'sent' && one === saidBefore(scene)?.report);
  return [
    {
      name: 'report',
      label: words.reportLabel,
      hint: choices.includes('none') ? words.reportHintEnds : words.reportHint,
      required: false,
      field: 'one',
      options: choices.map((value) => ({ value, label: words.report[value] })),
      ...startOf(before),
    },
  ];
}

/** How what they know is heard without them, which no apology and no want of concern takes the place of. */
function instead(scene: Scene): readonly Field[] {
  const words = wordsFor(scene).asking;
  const said = saidBefore(scene);
  const speakers = speakerRoles(scene).map((value) => ({
    value,
    label: fit(roleTitle(scene.procedure, value, scene.language), 75),
  }));
  const concern = [{ value: 'no-concern', label: words.noConcern }];
  return [
    {
      name: 'speaks',
      label: words.speaksLabel,
      hint: words.speaksHint,
      required: false,
      field: 'one',
      options: speakers,
      ...startOf(speakers.find(({ value }) => value === said?.speaks)?.value),
    },
    {
      name: 'concern',
      label: words.concernLabel,
      hint: words.concernHint,
      required: false,
      field: 'many',
      options: concern,
      ...startOf(said?.noConcern ? 'no-concern' : undefined),
    },
  ];
}

/** A role that gives a view, and not their own: a colleague of that is a deputy, whom the chair agrees. None at a core group. */
function speakerRoles(scene: Scene): readonly string[] {
  if (!isConference(scene)) return [];
  const own = myInvitation(scene)?.role;
  return scene.procedure.roles.flatMap(({ key, part }) => (part === 'view' && key !== own ? [key] : []));
}

export function readApologise(values: Values, scene: Scene, { about = '' }: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const reason = read.choice('reason', apologyReasons, 'optional');
  const report = read.choice('report', reportChoices(scene), 'optional');
  const line = read.line('line', longest, 'optional');
  const speaks = read.choice('speaks', speakerRoles(scene), 'optional');
  const noConcern = read.choices('concern', ['no-concern'], 'optional').length > 0;
  if (reason === undefined) read.problems.reason ??= words.notes.problems.reason;
  if (!sound(read) || reason === undefined) return { problems: read.problems };
  const besides = {
    ...(report === undefined ? {} : { report }),
    ...(speaks === undefined ? {} : { speaks }),
    ...(noConcern ? { noConcern } : {}),
  };
  return { command: { do: 'apologise', reason, ...besides, line, seen: startIn(about) } };
}

import { isReportLink, longestLink } from '../../../domain/case/conference/reports/link.ts';
import { isCounterSigned, reportOf, takesReports, writesReport } from '../../../domain/case/conference/reports/owed.ts';
import { type Report, reportStages, waysSent } from '../../../domain/case/conference/reports/shape.ts';
import { lacksSplit } from '../../../domain/case/conference/reports/split.ts';
import { asked, longestLabel, opens, quiet, say, warn } from '../../building/building.ts';
import { convened, myInvitation } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit } from '../../building/wording.ts';
import { workedBack } from '../../dates/worked-back.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { reviewReportRow } from '../review-report/report-row.ts';
import { signText } from './counter-sign.ts';
import { compositeHolds, reportGoesTo } from './report-goes-to.ts';
import { restrictedWord } from './restricted-word.ts';
import { longestPost } from './withhold-form.ts';

/** How far it is and how it was sent, by its author; also by whoever owes none any more and sends one all the same. */
export function reportForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const invitee = myInvitation(scene);
  if (state === null || invitee === undefined || !takesReports(state)) return null;
  if (!writesReport(scene.procedure, invitee.role)) return null;
  const all = wordsFor(scene);
  const words = all.reports;
  const report = reportOf(state.reports, scene.me);
  return asked(
    scene,
    ref,
    words.form,
    [
      say(words.stays),
      ...(lacksSplit(state, scene.me, scene.procedure) ? [warn(words.splitAsked)] : []),
      ...compositeHolds(scene),
      reportGoesTo(scene),
      ...reviewReportRow(scene),
      ...workedBack(scene),
      { block: 'row', text: words.toShared, button: opens(words.sharedOpen, 'report-shared', state) },
      ...signRow(scene, report, invitee.role),
      ...(scene.procedure.reports.withheld === null
        ? []
        : [{ block: 'row' as const, text: words.toWithhold, button: opens(words.withholdOpen, 'report-withhold', state) }]),
      quiet(all.notReferral),
    ],
    [
      {
        name: 'stage',
        label: words.stageLabel,
        required: true,
        field: 'one',
        options: reportStages.map((value) => ({ value, label: words.stageOption[value] })),
        start: [report.stage],
      },
      {
        name: 'way',
        label: words.wayLabel,
        required: false,
        field: 'one',
        options: waysSent.map((value) => ({ value, label: words.way[value] })),
        ...(report.way === undefined ? {} : { start: [report.way] }),
      },
      {
        name: 'link',
        label: words.linkLabel,
        hint:
          report.link !== undefined ? words.linkKept : scene.procedure.reports.composite ? words.linkHintParts : words.linkHint,
        required: false,
        field: 'text',
        lines: 'one',
        max: longestLink,
        again: all.typeAgain,
      },
      ...described(scene, report, invitee.role),
    ],
  );
}

/** A manager counter-signs it, where the procedure has that: who is asked, and what they have said (ST-R1). */
function signRow(scene: Scene, { sign }: Report, role: string): readonly Block[] {
  if (!isCounterSigned(scene.procedure, role)) return [];
  const words = wordsFor(scene).reports.sign;
  const text = sign === undefined ? words.row : signText(scene, sign);
  return [{ block: 'row', text, button: opens(words.open, 'report-sign', scene.state) }];
}

/** Counter-signed by whom, split for each child, a restricted part: each where the procedure has it (ST-R1, ST-R3, FV-R2). */
function described(scene: Scene, report: Report, role: string): readonly Field[] {
  const { procedure, language } = scene;
  const all = wordsFor(scene);
  const words = all.reports;
  const also = alsoOf(scene, report, role);
  const labels: Readonly<Record<Also, string>> = {
    split: words.split,
    restricted: words.restricted(restrictedWord(procedure, language)),
    unsigned: words.notSignedAfterAll,
  };
  const start = also.filter((one) => one !== 'unsigned' && report[one] === true);
  const signed: readonly Field[] = isCounterSigned(procedure, role)
    ? [
        {
          name: 'signed',
          label: words.signedLabel,
          hint: report.signedBy === undefined ? words.signedHint : words.signedKept,
          required: false,
          field: 'text',
          lines: 'one',
          max: longestPost,
          again: all.typeAgain,
        },
      ]
    : [];
  if (also.length === 0) return signed;
  return [
    ...signed,
    {
      name: 'also',
      label: words.alsoLabel,
      ...(procedure.reports.restricted ? { hint: words.restrictedHint } : {}),
      required: false,
      field: 'many',
      options: also.map((value) => ({ value, label: fit(labels[value], longestLabel) })),
      ...(start.length > 0 ? { start } : {}),
    },
  ];
}

type Also = 'split' | 'restricted' | 'unsigned';

/** What can be ticked; that nobody has counter-signed it after all, where somebody had. */
function alsoOf({ procedure }: Pick<Scene, 'procedure'>, { signedBy }: Pick<Report, 'signedBy'>, role: string): readonly Also[] {
  const { perChild, restricted } = procedure.reports;
  const was = signedBy !== undefined && isCounterSigned(procedure, role);
  return [
    ...(perChild ? (['split'] as const) : []),
    ...(restricted ? (['restricted'] as const) : []),
    ...(was ? (['unsigned'] as const) : []),
  ];
}

export function readReport(values: Values, scene: Scene): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const role = myInvitation(scene)?.role ?? '';
  const can = alsoOf(scene, reportOf(scene.state.reports, scene.me), role);
  const stage = read.choice('stage', reportStages, 'required');
  const way = read.choice('way', waysSent, 'optional');
  const link = read.line('link', longestLink, 'optional');
  const signed = read.line('signed', longestPost, 'optional');
  const also = read.choices('also', can, 'optional');
  if (sound(read) && link !== '' && !isReportLink(link)) read.problems.link = words.notes.problems.link;
  if (!sound(read) || stage === undefined) return { problems: read.problems };
  const signs = isCounterSigned(scene.procedure, role) && (signed !== '' || also.includes('unsigned'));
  const ticked = can.filter((one) => one !== 'unsigned').map((one) => [one, also.includes(one)] as const);
  return {
    command: {
      do: 'set-report',
      stage,
      ...(way === undefined ? {} : { way }),
      ...(link === '' ? {} : { link }),
      ...(signs ? { signedBy: signed } : {}),
      ...Object.fromEntries(ticked),
    },
  };
}

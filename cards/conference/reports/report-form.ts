import { isReportLink, longestLink } from '../../../domain/case/conference/reports/link.ts';
import { reportOf, takesReports, writesReport } from '../../../domain/case/conference/reports/owed.ts';
import { reportStages, waysSent } from '../../../domain/case/conference/reports/shape.ts';
import { asked, quiet, say } from '../../building/building.ts';
import { convened, myInvitation } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { spoken } from '../../building/wording.ts';
import { workedBack } from '../../dates/worked-back.ts';
import { convenorWithNumber } from '../../family/child-details.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { reportName } from './report-line.ts';

/** How far it is and how it was sent, by its author; also by whoever owes none any more and sends one all the same. */
export function reportForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const invitee = myInvitation(scene);
  if (state === null || invitee === undefined || !takesReports(state)) return null;
  if (!writesReport(scene.procedure, invitee.role)) return null;
  const all = wordsFor(scene.language);
  const words = all.reports;
  const report = reportOf(state.reports, scene.me);
  const lead = spoken(scene.procedure.words.leadProfessional, scene.language);
  const part = reportName(scene) === words.what.part;
  return asked(
    scene,
    ref,
    words.form,
    [
      say(words.stays),
      part
        ? say(words.toLead(lead))
        : {
            block: 'facts',
            rows: [[all.answering.reportTo, scene.directory.reportsTo ?? all.answering.reportToWho(convenorWithNumber(scene))]],
          },
      ...workedBack(scene),
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
        hint: report.link === undefined ? words.linkHint : words.linkKept,
        required: false,
        field: 'text',
        lines: 'one',
        max: longestLink,
        again: all.typeAgain,
      },
    ],
  );
}

export function readReport(values: Values, { language }: Scene): FormRead {
  const words = wordsFor(language);
  const read = reading(values, words);
  const stage = read.choice('stage', reportStages, 'required');
  const way = read.choice('way', waysSent, 'optional');
  const link = read.line('link', longestLink, 'optional');
  if (sound(read) && link !== '' && !isReportLink(link)) read.problems.link = words.notes.problems.link;
  if (!sound(read) || stage === undefined) return { problems: read.problems };
  return {
    command: { do: 'set-report', stage, ...(way === undefined ? {} : { way }), ...(link === '' ? {} : { link }) },
  };
}

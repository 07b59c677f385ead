import { reportOf, takesReports, writesReport } from '../../../domain/case/conference/reports/owed.ts';
import { mustDiscuss } from '../../../domain/case/conference/reports/withhold.ts';
import { asked, heading, quiet, say } from '../../building/building.ts';
import { convened, myInvitation } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

const asks = ['ask', 'take-back'] as const;
const yesNo = ['yes', 'no'] as const;
export const longestPost = 100;

/** That something cannot go to the family beforehand, for the chair to decide; and what the chair has said (ST-R2). Never what it is. */
export function askWithholdForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const invitee = myInvitation(scene);
  if (state === null || invitee === undefined || !takesReports(state) || scene.procedure.reports.withheld === null) return null;
  if (!writesReport(scene.procedure, invitee.role)) return null;
  const all = wordsFor(scene);
  const words = all.reports;
  const { withheld } = reportOf(state.reports, scene.me);
  const must = mustDiscuss(scene.procedure, invitee.role);
  const answered: readonly Block[] =
    withheld?.decision === undefined
      ? []
      : [heading(words.chairSaid), say(words.decision[withheld.decision]), ...(withheld.line ? [say(withheld.line)] : [])];
  return asked(
    scene,
    ref,
    words.withholdForm,
    [...answered, say(words.withholdMeans), say(must ? words.mustDiscuss : words.mayDiscuss), quiet(all.notReferral)],
    [
      ...(withheld === undefined
        ? []
        : [
            {
              name: 'asks',
              label: words.asksLabel,
              required: true,
              field: 'one' as const,
              options: asks.map((value) => ({ value, label: words.asks[value] })),
              start: ['ask'],
            },
          ]),
      {
        name: 'manager',
        label: words.managerLabel,
        hint: words.managerHint,
        required: withheld === undefined,
        field: 'text',
        lines: 'one',
        max: longestPost,
        again: all.typeAgain,
      },
      {
        name: 'discussed',
        label: words.discussedLabel,
        required: true,
        field: 'one',
        options: yesNo.map((value) => ({ value, label: words.yesNo[value] })),
        ...(withheld === undefined ? {} : { start: [withheld.discussed ? 'yes' : 'no'] }),
      },
    ],
    (own) => own.reports.withholdSubmit,
  );
}

export function readAskWithhold(values: Values, scene: Scene): FormRead {
  const withheld = convened(scene.state)?.reports[scene.me]?.withheld;
  const read = reading(values, wordsFor(scene));
  const what = withheld === undefined ? 'ask' : read.choice('asks', asks, 'required');
  const typed = read.line('manager', longestPost, withheld === undefined ? 'required' : 'optional');
  const discussed = read.choice('discussed', yesNo, 'required') === 'yes';
  if (what === 'take-back') return { command: { do: 'ask-withhold', asks: null } };
  if (!sound(read)) return { problems: read.problems };
  const manager = typed === '' ? (withheld?.manager ?? '') : typed;
  return { command: { do: 'ask-withhold', asks: { manager, discussed } } };
}

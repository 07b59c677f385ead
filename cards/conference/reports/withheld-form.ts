import { reportOf, takesReports } from '../../../domain/case/conference/reports/owed.ts';
import { type Withheld, withholdings } from '../../../domain/case/conference/reports/shape.ts';
import { mustDiscuss } from '../../../domain/case/conference/reports/withhold.ts';
import type { Invitee } from '../../../domain/case/conference.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { asked, opens, posted, quiet, say } from '../../building/building.ts';
import { who } from '../../building/people.ts';
import { convened, inviteeOf, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Card, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

const longestLine = 300;

/** An author asks the chair something about their report: on a card no more than that. `of`: the author. */
export function withheldCard(scene: Scene, of: string): Card | null {
  const found = askedBy(scene, of);
  if (found === null) return null;
  const all = wordsFor(scene);
  return posted(
    scene,
    all.reports.withheldTitle(scene.state.reference),
    [say(all.reports.withheldAsk(who(scene, found.invitee.person)))],
    [
      { ...opens(all.reports.withheldOpen, 'report-withheld', scene.state, aboutOf(found)), tone: 'main' },
      opens(all.details, 'details', scene.state),
    ],
  );
}

export function withheldLine(scene: Scene, of: string): readonly Block[] {
  const found = askedBy(scene, of);
  if (found === null) return [];
  const words = wordsFor(scene).reports;
  const button = opens(words.withheldOpen, 'report-withheld', scene.state, aboutOf(found));
  return [{ block: 'row', text: words.withheldAsk(who(scene, found.invitee.person)), button }];
}

/** The chair agrees, in part, or not; also otherwise than before. `about`: the author, and when they asked. */
export function withheldForm(scene: Scene, ref: FormRef): Form | null {
  const found = askedAbout(scene, ref);
  if (found === null) return null;
  const all = wordsFor(scene);
  const words = all.reports;
  const { invitee, withheld } = found;
  const must = mustDiscuss(scene.procedure, invitee.role);
  return asked(
    scene,
    ref,
    words.withheldForm,
    [
      say(words.withheldMeans(who(scene, invitee.person))),
      {
        block: 'facts',
        rows: [
          [words.managerRow, withheld.manager],
          [words.discussedRow, words.yesNo[withheld.discussed ? 'yes' : 'no']],
        ],
      },
      ...(must && !withheld.discussed ? [say(words.waitForManager)] : []),
      quiet(all.notReferral),
    ],
    [
      {
        name: 'decision',
        label: words.decisionLabel,
        required: true,
        field: 'one',
        options: withholdings.map((value) => ({ value, label: words.decision[value] })),
        ...(withheld.decision === undefined ? {} : { start: [withheld.decision] }),
      },
      {
        name: 'line',
        label: words.lineLabel,
        hint: words.lineHint,
        required: false,
        field: 'text',
        lines: 'many',
        max: longestLine,
        again: all.typeAgain,
      },
    ],
    (own) => own.reports.withheldSubmit,
  );
}

export function readWithheld(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const decision = read.choice('decision', withholdings, 'required');
  const line = read.text('line', longestLine, 'optional');
  const found = askedAbout(scene, ref);
  if (found === null) read.problems.decision = words.notes.refused.changed;
  if (!sound(read) || found === null || decision === undefined) return { problems: read.problems };
  return { command: { do: 'decide-withheld', of: found.invitee.person, seen: found.withheld.at, decision, line } };
}

interface Found {
  readonly invitee: Invitee;
  readonly withheld: Withheld;
}

function askedBy(scene: Scene, of: string): Found | null {
  const state = convened(scene.state);
  const invitee = inviteeOf(scene, of as PersonId);
  if (state === null || invitee === undefined || !isChair(scene) || !takesReports(state)) return null;
  const { withheld } = reportOf(state.reports, invitee.person);
  return withheld === undefined ? null : { invitee, withheld };
}

export function aboutOf({ invitee, withheld }: Found): string {
  return `${invitee.person}/${withheld.at}`;
}

/** Null: they ask no more, or something else since. */
function askedAbout(scene: Scene, { about = '' }: FormRef): Found | null {
  const [of = '', seen = ''] = about.split('/');
  const found = askedBy(scene, of);
  return found !== null && String(found.withheld.at) === seen ? found : null;
}

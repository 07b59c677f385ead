import { formatDay } from '../../../domain/calendar/format.ts';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { latenessOf } from '../../../domain/case/conference/timeliness/lateness.ts';
import { missedAmong } from '../../../domain/case/conference/timeliness/missed.ts';
import type { Explained } from '../../../domain/case/conference/timeliness/shape.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import type { Deadline } from '../../../domain/timescales/deadline.ts';
import { asked, opens, quiet, say } from '../../building/building.ts';
import { isAdministrator, isChair, managesUnit, writesRecord } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { dayText } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { agreedText, authorisedText } from './late-lines.ts';

const longest = 300;

/** Why a date is not kept: of the conference itself, or another one that was missed, by the name of its row. */
export function lateForm(scene: Scene, ref: FormRef): Form | null {
  const { procedure } = scene;
  if (!isChair(scene) && !isAdministrator(scene)) return null;
  const rows = rowsOf(scene, ref.about ?? 'own');
  if (rows.length === 0) return null;
  const all = wordsFor(scene);
  const words = all.timeliness;
  const before = saidOf(scene, ref.about ?? 'own');
  return asked(
    scene,
    ref,
    words.lateForm,
    [...rows.map((row) => say(limitText(scene, row))), quiet(all.notReferral)],
    [
      {
        name: 'why',
        label: words.whyLabel,
        hint: words.whyHint,
        required: true,
        field: 'text',
        lines: 'many',
        max: longest,
        ...(before === null ? {} : { start: before.why }),
      },
      {
        name: 'proposed',
        label: words.proposedLabel,
        hint: procedure.delay?.proposesDate === true ? words.proposedHintWanted : words.proposedHint,
        required: false,
        field: 'date',
        ...(before?.proposed == null ? {} : { start: before.proposed }),
      },
    ],
  );
}

export function readLate(values: Values, scene: Scene, { about = 'own' }: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const why = read.text('why', longest, 'required');
  const proposed = read.date('proposed', 'optional');
  const day = dayFromIso(proposed);
  if (day !== null && day < localDay(scene.now)) read.problems.proposed = words.notes.problems.past;
  return sound(read) ? { command: { do: 'explain-late', row: about, why, proposed } } : { problems: read.problems };
}

function rowsOf(scene: Scene, name: string): readonly Deadline[] {
  const { procedure } = scene;
  if (name === 'own') return ownRows(scene);
  return missedAmong(scene.datesToRead(), procedure).flatMap((one) => (one.name === name ? [one.row] : []));
}

/** What the conference itself is past, as far as this reader may know it. */
function ownRows({ state, procedure, mayKnowExpected }: Scene): readonly Deadline[] {
  return latenessOf(state, procedure).rows.filter((row) => mayKnowExpected || !row.tellsExpected);
}

function saidOf({ state }: Scene, name: string): Explained | null {
  const { reason, missed } = state.timeliness;
  return (name === 'own' ? reason : missed[name]) ?? null;
}

/** The day itself only for who may know it. */
function limitText({ language, mayKnowExpected }: Scene, row: Deadline): string {
  const title = `${inLanguage(row.title, language)} (${row.rule})`;
  const hidden = row.tellsExpected && !mayKnowExpected;
  return row.due === null || hidden ? title : `${title}: ${formatDay(row.due, language)}`;
}

/**
 * What is recorded of a date that is not kept, beside it in the form of all dates: why, the day now proposed, and by whom the delay is
 * authorised, for those who keep the conference; to others that a reason is recorded.
 */
export function lateRecord(scene: Scene, row: Deadline): readonly string[] {
  const { state, procedure, language } = scene;
  const words = wordsFor(scene).timeliness;
  // Whoever may not know the date learns nothing of how it stands.
  if (row.state === 'withheld') return [];
  const own = ownRows(scene).some((one) => one.row === row.row);
  const [missed] = missedAmong([row], procedure);
  if (!own && missed === undefined) return [];
  const said = own ? state.timeliness.reason : saidOf(scene, missed?.name ?? '');
  if (said === null) return [words.noReason];
  if (!readsWhy(scene)) return [words.recorded];
  return [
    words.because(said.why),
    ...(said.proposed === null ? [] : [words.proposed(dayText(said.proposed, language))]),
    ...(own ? [...authorisedText(scene), ...agreedText(scene)] : []),
  ];
}

/** Under all dates, to chair and administrator: each that was missed, with the button to say why. */
export function missedRowsOf(scene: Scene): readonly Block[] {
  const { state, procedure } = scene;
  if (!isChair(scene) && !isAdministrator(scene)) return [];
  const words = wordsFor(scene).timeliness;
  const own = ownRows(scene);
  const others = missedAmong(scene.datesToRead(), procedure).filter(({ row }) => !own.some((one) => one.row === row.row));
  const names = [...(own.length > 0 ? (['own'] as const) : []), ...others.map(({ name }) => name)];
  return names.map((name): Block => {
    const said = saidOf(scene, name) !== null;
    const text = name === 'own' ? words.askReason : limitText(scene, others.find((one) => one.name === name)?.row as Deadline);
    return { block: 'row', text, button: opens(said ? words.changeWhy : words.sayWhy, 'late', state, name) };
  });
}

function readsWhy(scene: Scene): boolean {
  const { directory, me } = scene;
  const manages = directory.people.get(me)?.standing.includes('strategic-manager') === true;
  return isChair(scene) || isAdministrator(scene) || managesUnit(scene) || writesRecord(scene) || manages;
}

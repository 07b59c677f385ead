import { empties } from '../../../domain/case/conference/minutes/shape.ts';
import { underHeading } from '../../../domain/case/conference/minutes/write.ts';
import { asked, say, warn } from '../../building/building.ts';
import { isChair, myInvitation } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { referralLine } from '../../typed/safety.ts';
import { wordsFor } from '../../words/words-for.ts';
import { headingsIn, headingTitle } from './heading-text.ts';
import { canBeReady } from './minutes-form.ts';
import { writes } from './writes.ts';

const longestWord = 500;

/** What was typed is what stands there as the form opens: its version goes with it. */
const versionOf = ({ state }: Scene) => String(state.minutes.version);
const seenIn = (ref: FormRef) => (/^\d{1,9}$/.test(ref.about ?? '') ? Number(ref.about) : null);

/** Headings under which nothing was typed, and how they are printed. */
function emptyPart(scene: Scene): { readonly blocks: readonly Block[]; readonly fields: readonly Field[] } {
  const words = wordsFor(scene).minutes;
  const { minutes } = scene.state;
  const titles = headingsIn(scene)
    .filter((one) => underHeading(minutes, one.key).texts.length === 0)
    .map((one) => headingTitle(one, scene.language));
  if (titles.length === 0) return { blocks: [], fields: [] };
  const options = empties.map((value) => ({ value, label: words.empty[value] }));
  return {
    blocks: [say(words.emptyRow(titles.join(', ')))],
    fields: [{ name: 'empty', label: words.emptyLabel, required: true, field: 'one', options, start: [minutes.empty] }],
  };
}

/** To say that they are ready. */
export function handForm(scene: Scene, ref: FormRef): Form | null {
  if (!writes(scene) || !canBeReady(scene) || scene.state.minutes.stage === 'agreed') return null;
  const words = wordsFor(scene).minutes;
  const { blocks, fields } = emptyPart(scene);
  return asked(
    scene,
    { ...ref, about: versionOf(scene) },
    words.handForm,
    [say(words.handMeans), ...blocks],
    fields,
    (all) => all.minutes.handSubmit,
  );
}

export function readHand(values: Values, scene: Scene, ref: FormRef): FormRead {
  const all = wordsFor(scene);
  const read = reading(values, all);
  const given = emptyPart(scene).fields.length > 0;
  const empty = given ? read.choice('empty', empties, 'required') : scene.state.minutes.empty;
  const seen = seenIn(ref);
  if (!sound(read) || empty === undefined || seen === null) return { problems: read.problems };
  return { command: { do: 'hand-minutes', seen, empty }, line: () => all.minutes.handed };
}

/** The chair gives them back with a word; whoever handed them takes them back. */
export function returnForm(scene: Scene, ref: FormRef): Form | null {
  const { stage } = scene.state.minutes;
  if (!writes(scene) || stage === 'writing' || (stage === 'agreed' && !isChair(scene))) return null;
  const words = wordsFor(scene).minutes;
  if (!isChair(scene)) return asked(scene, ref, words.returnForm, [say(words.takeBackMeans)], [], (all) => all.minutes.takeBack);
  const means = stage === 'agreed' ? words.returnMeansAgreed : words.returnMeans;
  return asked(
    scene,
    ref,
    words.returnForm,
    [say(means), referralLine(scene)],
    [
      {
        name: 'word',
        label: words.wordLabel,
        hint: words.wordHint,
        required: false,
        field: 'text',
        lines: 'many',
        max: longestWord,
      },
    ],
    (all) => all.minutes.return,
  );
}

export function readReturn(values: Values, scene: Scene): FormRead {
  const all = wordsFor(scene);
  const read = reading(values, all);
  const word = isChair(scene) ? read.text('word', longestWord, 'optional') : '';
  if (!sound(read)) return { problems: read.problems };
  return { command: { do: 'return-minutes', word }, line: () => all.minutes.returned };
}

/** The chair agrees them (FV-T11): the version that is on the screen. */
export function agreeForm(scene: Scene, ref: FormRef): Form | null {
  const { stage } = scene.state.minutes;
  if (!isChair(scene) || !writes(scene) || !canBeReady(scene) || stage === 'agreed') return null;
  const words = wordsFor(scene).minutes;
  const early = stage === 'writing' ? [warn(words.agreeEarly)] : [];
  return asked(
    scene,
    { ...ref, about: versionOf(scene) },
    words.agreeForm,
    [say(words.agreeMeans), ...early],
    [],
    (all) => all.minutes.agree,
  );
}

export function readAgree(_: Values, scene: Scene, ref: FormRef): FormRead {
  const seen = seenIn(ref);
  if (seen === null) return { problems: {} };
  return { command: { do: 'agree-minutes', seen }, line: () => wordsFor(scene).minutes.agreed };
}

const choices = ['in', 'out'] as const;

/** An author says whether their report may be appended (ST-M1). */
export function ownReportForm(scene: Scene, ref: FormRef): Form | null {
  const { state, me } = scene;
  if (myInvitation(scene) === undefined || state.minutes.stage === 'agreed') return null;
  const words = wordsFor(scene).minutes;
  const is = state.minutes.notAppended.includes(me) ? 'out' : 'in';
  const options = choices.map((value) => ({ value, label: words.reportChoice[value] }));
  return asked(
    scene,
    ref,
    words.reportForm,
    [say(words.reportMeans)],
    [{ name: 'report', label: words.reportLabel, required: true, field: 'one', options, start: [is] }],
  );
}

export function readOwnReport(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const said = read.choice('report', choices, 'required');
  if (said === undefined) return { problems: read.problems };
  return { command: { do: 'keep-report-out', out: said === 'out' } };
}

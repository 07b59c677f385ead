import { givenTo, isCopyWithdrawn, restrictedFor } from '../../../domain/case/conference/minutes/readers.ts';
import { proceedings, type RestrictedText } from '../../../domain/case/conference/minutes/shape.ts';
import { longestText, mostTexts } from '../../../domain/case/conference/minutes/write.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { asked, opens, quiet, say, shown } from '../../building/building.ts';
import { nameOf, who } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { convened, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { referralLine } from '../../typed/safety.ts';
import { wordsFor } from '../../words/words-for.ts';
import { restrictedWord } from '../reports/restricted-word.ts';
import { restrictedRow } from './get-form.ts';
import { gotRows } from './restricted-given.ts';
import { wordRows, wordsGiven } from './restricted-word-form.ts';
import { isTakenOut, isTyped, standsThere } from './typed-before.ts';
import { writes } from './writes.ts';

/** What of it the reader has: nobody in their place (FV-R2). */
function theirs({ state, me, cover }: Scene): readonly RestrictedText[] {
  return cover?.how === 'covering' ? [] : restrictedFor(state, me);
}

/** The way to it: for whoever writes the minutes always, so that its being there is no sign; for others where there is something of theirs. */
export function restrictedRows(scene: Scene): readonly Block[] {
  const { procedure, language, state } = scene;
  if (!writes(scene) && theirs(scene).length === 0) return [];
  const words = wordsFor(scene).minutes;
  const text = words.restrictedRow(restrictedWord(procedure, language));
  return [{ block: 'row', text, button: opens(words.read, 'minutes-restricted', state) }];
}

export function restrictedForm(scene: Scene, ref: FormRef): Form | null {
  const texts = theirs(scene);
  if (convened(scene.state) === null || (!writes(scene) && texts.length === 0)) return null;
  const words = wordsFor(scene).minutes;
  const own = writes(scene);
  const isGiven = givenTo(scene.state, scene.me).length > 0;
  const isOpen = scene.state.minutes.stage !== 'agreed';
  return shown(scene, ref, words.restrictedForm, [
    quiet(own ? words.restrictedMeans : isGiven ? words.given : words.own),
    ...texts.flatMap((one, nth) =>
      own ? [isOpen ? row(scene, one, nth) : fromLine(scene, one), say(one.text)] : [say(one.text)],
    ),
    ...(own && isOpen && texts.length < mostTexts ? [addRow(scene, texts.length)] : []),
    ...(own && texts.length > 0 ? [...listRows(scene), ...wordsGiven(scene), ...gotRows(scene)] : []),
    ...wordRows(scene),
    ...restrictedRow(scene),
  ]);
}

const fromLine = (scene: Scene, one: RestrictedText) => say(wordsFor(scene).minutes.fromLine(who(scene, one.from)));

function row(scene: Scene, one: RestrictedText, nth: number): Block {
  const words = wordsFor(scene).minutes;
  return {
    block: 'row',
    text: words.fromLine(who(scene, one.from)),
    button: opens(words.change, 'minutes-restricted-write', scene.state, `${nth}/${changes(scene)}`),
  };
}

function addRow(scene: Scene, nth: number): Block {
  const words = wordsFor(scene).minutes;
  return {
    block: 'row',
    text: words.further,
    button: opens(words.write, 'minutes-restricted-write', scene.state, `${nth}/${changes(scene)}`),
  };
}

const changes = ({ state }: Scene) => state.minutes.restricted.changes;

/** Until the minutes are agreed whoever writes them, and from then on the chair. */
function changesList(scene: Scene): boolean {
  return writes(scene) && (scene.state.minutes.stage !== 'agreed' || isChair(scene));
}

function listRows(scene: Scene): readonly Block[] {
  const words = wordsFor(scene).minutes;
  const { list } = scene.state.minutes.restricted;
  const names = (list?.people ?? []).map((one) => nameOf(scene, one)).join(', ');
  const said = say(names === '' ? words.listNobody : words.listed(names));
  if (!changesList(scene)) return [said];
  return [
    said,
    { block: 'row', text: words.listRow, button: opens(words.change, 'minutes-list', scene.state, String(changes(scene))) },
  ];
}

interface About {
  readonly nth: number;
  readonly seen: number;
  readonly was: RestrictedText | undefined;
}

function aboutOf({ state }: Scene, about: string | undefined): About | null {
  const [nth = '', seen = ''] = (about ?? '').split('/');
  if (!/^\d{1,2}$/.test(nth) || !/^\d{1,9}$/.test(seen)) return null;
  return { nth: Number(nth), seen: Number(seen), was: state.minutes.restricted.texts[Number(nth)] };
}

/** Whose information it may be: of everybody on the list, and of the chair. */
function authors({ state }: Scene): readonly PersonId[] {
  return [...new Set([...state.invitees.map((one) => one.person), ...(state.chair === null ? [] : [state.chair])])];
}

/** One restricted text. `about`: which, and how often the part had changed. */
export function restrictedWriteForm(scene: Scene, ref: FormRef): Form | null {
  const about = aboutOf(scene, ref.about);
  if (!writes(scene) || about === null || scene.state.minutes.stage === 'agreed') return null;
  const words = wordsFor(scene).minutes;
  const { was } = about;
  return asked(
    scene,
    ref,
    words.restrictedForm,
    [quiet(words.restrictedMeans), ...standsThere(scene, was), referralLine(scene)],
    [
      {
        name: 'from',
        label: words.from,
        required: true,
        field: 'one',
        options: personOptions(scene, authors(scene)),
        ...(was === undefined ? {} : { start: [was.from] }),
      },
      {
        name: 'text',
        label: words.text,
        hint: isTyped(was) ? words.kept : words.textHint(longestText),
        required: !isTyped(was),
        field: 'text',
        lines: 'many',
        max: longestText,
      },
      ...(was === undefined
        ? []
        : [
            {
              name: 'also',
              label: words.also,
              required: false,
              field: 'many',
              options: [{ value: 'take-out', label: words.takeOut }],
            } as const,
          ]),
    ],
  );
}

export function readRestrictedWrite(values: Values, scene: Scene, ref: FormRef): FormRead {
  const about = aboutOf(scene, ref.about);
  const read = reading(values, wordsFor(scene));
  const was = about?.was;
  const from = read.choice('from', authors(scene), 'required');
  const typed = read.text('text', longestText, isTyped(was) || isTakenOut(values) ? 'optional' : 'required');
  const also = was === undefined ? [] : read.choices('also', ['take-out'], 'optional');
  if (!sound(read) || about === null || from === undefined) return { problems: read.problems };
  const text = also.length > 0 ? '' : typed === '' ? (was?.text ?? '') : typed;
  const put = { restricted: { text, from }, nth: about.nth, seen: about.seen };
  return { command: { do: 'write-minutes', put }, leads: backToIt };
}

const backToIt = ({ state }: Scene): FormRef => ({ form: 'minutes-restricted', of: state.id, meeting: state.meeting });

/** Who may be on its list: nobody whose copies were withdrawn. */
function readers(scene: Scene): readonly PersonId[] {
  return authors(scene).filter((one) => !isCopyWithdrawn(scene.state, one));
}

/** Who gets it besides, once everybody whose information it is was asked (ST-M2). `about`: how often the part had changed. */
export function restrictedListForm(scene: Scene, ref: FormRef): Form | null {
  if (!changesList(scene) || scene.state.minutes.restricted.texts.length === 0 || !/^\d{1,9}$/.test(ref.about ?? '')) return null;
  const words = wordsFor(scene).minutes;
  const { list } = scene.state.minutes.restricted;
  const start = readers(scene).filter((one) => list?.people.includes(one));
  return asked(
    scene,
    ref,
    words.listForm,
    [say(words.listMeans)],
    [
      {
        name: 'people',
        label: words.listLabel,
        required: false,
        field: 'many',
        options: personOptions(scene, readers(scene)),
        ...(start.length === 0 ? {} : { start }),
      },
      {
        name: 'proceedings',
        label: words.proceedingsLabel,
        required: true,
        field: 'one',
        options: proceedings.map((value) => ({ value, label: words.proceedings[value] })),
        ...(list === null ? {} : { start: [list.proceedings] }),
      },
      {
        name: 'asked',
        label: words.consultedLabel,
        required: true,
        once: { field: 'people', is: readers(scene) },
        field: 'many',
        options: [{ value: 'yes', label: words.consulted }],
      },
    ],
  );
}

export function readRestrictedList(values: Values, scene: Scene, ref: FormRef): FormRead {
  const all = wordsFor(scene);
  const read = reading(values, all);
  const people = read.choices('people', readers(scene), 'optional');
  const said = read.choice('proceedings', proceedings, 'required');
  const isAsked = read.choices('asked', ['yes'], 'optional').length > 0;
  // To take somebody off needs nobody's word.
  const list = scene.state.minutes.restricted.list?.people ?? [];
  if (sound(read) && !isAsked && people.some((one) => !list.includes(one))) read.problems.asked = all.minutes.needsAsking;
  if (!sound(read) || said === undefined) return { problems: read.problems };
  const put = { list: { people, proceedings: said }, seen: Number(ref.about ?? -1) };
  return { command: { do: 'write-minutes', put }, leads: backToIt };
}

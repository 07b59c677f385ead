import type { TypedText, UnderHeading } from '../../../domain/case/conference/minutes/shape.ts';
import { longestText, mostTexts, underHeading } from '../../../domain/case/conference/minutes/write.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { isMarked } from '../../../domain/case/need-to-know/children.ts';
import { asked, heading, longestLabel, opens, quiet, say, shown } from '../../building/building.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childLabelOf, childNamed, fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { referralLine } from '../../typed/safety.ts';
import { wordsFor } from '../../words/words-for.ts';
import { headingAbout, headingQuestion, headingTitle } from './heading-text.ts';
import { isTakenOut, isTyped, standsThere } from './typed-before.ts';
import { writes } from './writes.ts';

/** All that was typed under one heading, in full. `about`: the heading. */
export function headingForm(scene: Scene, ref: FormRef): Form | null {
  const found = headingAbout(scene, ref.about);
  if (!writes(scene) || found === undefined) return null;
  const { state, language } = scene;
  const words = wordsFor(scene).minutes;
  const { texts, changes } = underHeading(state.minutes, found.key);
  const isOpen = state.minutes.stage !== 'agreed';
  const to = (text: string, label: string, nth: number): Block => {
    return { block: 'row', text, button: opens(label, 'minutes-write', state, `${found.key}/${nth}/${changes}`) };
  };
  const written = texts.flatMap((one, nth) => {
    const which = said(scene, one, nth);
    return [isOpen ? to(which, words.change, nth) : quiet(which), say(one.text)];
  });
  return shown(scene, ref, words.form, [
    heading(headingTitle(found, language)),
    ...(texts.length === 0 ? [say(words.nothing)] : written),
    ...(isOpen && texts.length < mostTexts ? [to(words.further, words.more, texts.length)] : []),
  ]);
}

/** Which text it is, and whom it is for where not for everybody. */
function said(scene: Scene, typed: TypedText, nth: number): string {
  const words = wordsFor(scene).minutes;
  const children = Array.isArray(typed.for) ? typed.for.map((one) => childLabelOf(scene, one)).join(', ') : '';
  const all = [children === '' ? '' : words.forOnly(children), typed.editedOut ? words.editedOut : ''].filter(Boolean);
  return [words.nth(nth + 1), ...all].join('; ');
}

interface About {
  readonly under: UnderHeading;
  readonly key: string;
  readonly nth: number;
  readonly seen: number;
  readonly was: TypedText | undefined;
}

function aboutOf(scene: Scene, about: string | undefined): About | null {
  const found = headingAbout(scene, about);
  const [, nth = '', seen = ''] = (about ?? '').split('/');
  if (found === undefined || !/^\d{1,2}$/.test(nth) || !/^\d{1,9}$/.test(seen)) return null;
  const under = underHeading(scene.state.minutes, found.key);
  return { under, key: found.key, nth: Number(nth), seen: Number(seen), was: under.texts[Number(nth)] };
}

/** One text. `about`: the heading, which text, and how often the heading had changed. What stands there is shown, and typed anew where it changes. */
export function writeForm(scene: Scene, ref: FormRef): Form | null {
  const about = aboutOf(scene, ref.about);
  const found = headingAbout(scene, ref.about);
  if (!writes(scene) || about === null || found === undefined || scene.state.minutes.stage === 'agreed') return null;
  const { language } = scene;
  const words = wordsFor(scene).minutes;
  const question = headingQuestion(found, language);
  const { was } = about;
  const options = [
    { value: 'edited-out', label: words.alsoEditedOut },
    ...(was === undefined ? [] : [{ value: 'take-out', label: words.takeOut }]),
  ];
  return asked(
    scene,
    ref,
    words.writeForm,
    [
      heading(headingTitle(found, language)),
      ...(question === '' ? [] : [say(question)]),
      ...standsThere(scene, was),
      referralLine(scene),
    ],
    [
      {
        name: 'text',
        label: words.text,
        hint: isTyped(was) ? words.kept : words.textHint(longestText),
        required: !isTyped(was),
        field: 'text',
        lines: 'many',
        max: longestText,
      },
      ...forField(scene, was),
      {
        name: 'also',
        label: words.also,
        required: false,
        field: 'many',
        options,
        ...(was?.editedOut ? { start: ['edited-out'] } : {}),
      },
    ],
  );
}

/** Only where there are half-siblings it is asked for whom a text is. */
function forField(scene: Scene, was: TypedText | undefined): readonly Field[] {
  if (!isMarked(scene.state)) return [];
  const words = wordsFor(scene).minutes;
  const children = scene.state.children.map((one) => ({
    value: one.id as string,
    label: fit(childNamed(scene, one), longestLabel),
  }));
  const start = was?.for === undefined ? [] : was.for === 'everybody' ? ['everybody'] : was.for;
  return [
    {
      name: 'for',
      label: words.forLabel,
      hint: words.forHint,
      required: true,
      field: 'many',
      options: [{ value: 'everybody', label: words.everybody }, ...children],
      ...(start.length === 0 ? {} : { start }),
    },
  ];
}

export function readWrite(values: Values, scene: Scene, ref: FormRef): FormRead {
  const about = aboutOf(scene, ref.about);
  const all = wordsFor(scene);
  const read = reading(values, all);
  const was = about?.was;
  const typed = read.text('text', longestText, isTyped(was) || isTakenOut(values) ? 'optional' : 'required');
  const also = read.choices('also', was === undefined ? ['edited-out'] : ['edited-out', 'take-out'], 'optional');
  const marked = isMarked(scene.state);
  const children = scene.state.children.map((one) => one.id);
  const whom = marked ? read.choices('for', ['everybody', ...children]) : [];
  if (!sound(read) || about === null) return { problems: read.problems };
  const text = also.includes('take-out') ? '' : typed === '' ? (was?.text ?? '') : typed;
  const put = {
    heading: about.key,
    nth: about.nth,
    seen: about.seen,
    text,
    ...(marked ? { for: whom.includes('everybody') ? ('everybody' as const) : (whom as readonly ChildId[]) } : {}),
    ...(also.includes('edited-out') ? { editedOut: true as const } : {}),
  };
  return { command: { do: 'write-minutes', put }, leads: backTo(about.key) };
}

/** After writing, the heading as it stands. */
function backTo(key: string) {
  return ({ state }: Scene): FormRef => ({ form: 'minutes-heading', of: state.id, meeting: state.meeting, about: key });
}

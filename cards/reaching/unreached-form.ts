import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { Unreached } from '../../domain/case/reaching/shape.ts';
import { isToTelephone, unreachedFor } from '../../domain/case/reaching/shown.ts';
import { quiet, shown } from '../building/building.ts';
import { nameOf, telephoneOf, who } from '../building/people.ts';
import { isActive } from '../building/reader-part.ts';
import { dayText } from '../building/wording.ts';
import type { Form, FormRef, Text } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** Whom to telephone: name, agency, number and what did not arrive, those that are still to be told first. */
export function unreachedForm(scene: Scene, ref: FormRef): Form | null {
  const theirs = isActive(scene) ? unreachedFor(scene.state.unreached, scene.me) : [];
  if (theirs.length === 0) return null;
  const open = theirs.toSorted((a, b) => Number(isToTelephone(b)) - Number(isToTelephone(a)));
  // One line each: a dialog of Teams would not hold a table of forty people.
  const items = open.map((one) => about(scene, one));
  const { detailsForm, gone } = wordsFor(scene).reaching;
  // An account may be gone because its person is: nobody is taken for somebody who has left but by whoever asks.
  const hint = open.some(isToTelephone) ? [quiet(gone)] : [];
  return shown(scene, ref, detailsForm, [{ block: 'list', items }, ...hint]);
}

function about(scene: Scene, { person, missed, since, told, reached }: Unreached): Text {
  const { language } = scene;
  const words = wordsFor(scene).reaching;
  const day = (at: number) => dayText(isoFromDay(localDay(at)), language);
  const otherwise = reached === null ? words.toTell : words.reached;
  const number = telephoneOf(scene, person) ?? words.noNumber;
  const now = told === null ? otherwise : words.toldBy(1, nameOf(scene, told.by), day(told.at));
  return [
    { strong: who(scene, person) },
    `. ${words.telephone}: `,
    { strong: number },
    `. ${words.what}: ${words.missed[missed]} (${day(since)}). ${words.how}: ${now}.`,
  ];
}

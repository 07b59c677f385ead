import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { Unreached } from '../../domain/case/reaching/shape.ts';
import { isToTelephone, unreachedFor } from '../../domain/case/reaching/shown.ts';
import { shown } from '../building/building.ts';
import { agencyOf, nameOf, namePost } from '../building/people.ts';
import { isActive } from '../building/reader-part.ts';
import { dayText } from '../building/wording.ts';
import type { Block, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** Whom to telephone: name, agency, number and what did not arrive, those that are still to be told first. */
export function unreachedForm(scene: Scene, ref: FormRef): Form | null {
  const theirs = isActive(scene) ? unreachedFor(scene.state.unreached, scene.me) : [];
  if (theirs.length === 0) return null;
  const open = theirs.toSorted((a, b) => Number(isToTelephone(b)) - Number(isToTelephone(a)));
  return shown(
    scene,
    ref,
    wordsFor(scene.language).reaching.detailsForm,
    open.map((one) => about(scene, one)),
  );
}

function about(scene: Scene, { person, missed, since, told, reached }: Unreached): Block {
  const { language, directory } = scene;
  const words = wordsFor(language).reaching;
  const agency = agencyOf(scene, person);
  const day = (at: number) => dayText(isoFromDay(localDay(at)), language);
  const otherwise = reached === null ? words.toTell : words.reached;
  return {
    block: 'facts',
    rows: [
      [words.who, namePost(scene, person)],
      [words.agency, agency?.name ?? ''],
      [words.telephone, directory.people.get(person)?.telephone ?? agency?.telephone ?? words.noNumber],
      [words.what, words.missed[missed]],
      [words.since, day(since)],
      [words.how, told === null ? otherwise : words.toldBy(nameOf(scene, told.by), day(told.at))],
    ],
  };
}

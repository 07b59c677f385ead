import { notSaid, openOffer, suited } from '../../../domain/case/meeting/times/asked-about.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { heading, say, shown } from '../../building/building.ts';
import { namePost } from '../../building/people.ts';
import { keepsMeeting } from '../../building/reader-part.ts';
import type { Block, Form, FormRef, Text } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { costOf, timeText, whoIsAsked } from './asked-times.ts';

/** Who could come to which of the times, and what those said who could come to none: read here and nowhere else. */
export function whoForm(scene: Scene, ref: FormRef): Form | null {
  const offer = openOffer(scene.state, scene.now);
  if (offer === null || !keepsMeeting(scene)) return null;
  const words = wordsFor(scene).times;
  const people = whoIsAsked(scene);
  const listed = (title: string, items: readonly Text[]): readonly Block[] => [
    heading(title),
    ...(items.length === 0 ? [say(words.nobody)] : [{ block: 'list', items } as const]),
  ];
  const named = (some: readonly PersonId[]) => some.map((one) => namePost(scene, one));
  const lines = people.flatMap((one) => {
    const line = offer.said[one]?.line ?? '';
    return line === '' ? [] : [words.couldAt(namePost(scene, one), line)];
  });
  const none = people.filter((one) => offer.said[one]?.suits.length === 0);
  const silent = notSaid(offer, people);
  const times = offer.times.flatMap((time, at) =>
    listed(
      [timeText(time, scene), ...costOf(scene, time, scene.datesToRead())].join(' · '),
      named(suited(offer, at + 1, people)),
    ),
  );
  return shown(scene, ref, words.whoForm, [
    ...times,
    ...(none.length === 0 ? [] : listed(words.noneOf, named(none))),
    ...(lines.length === 0 ? [] : listed(words.lineLabel, lines)),
    ...(silent.length === 0 ? [say(words.allSaid)] : listed(words.silent, named(silent))),
  ]);
}

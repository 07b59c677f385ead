import { type Incident, incidentsOf } from '../../domain/case/redaction/incidents.ts';
import type { PersonId } from '../../domain/ids.ts';
import { heading, quiet, say, shown } from '../building/building.ts';
import { nameOf } from '../building/people.ts';
import { recipientName } from '../conference/circulation/recipient-name.ts';
import type { Block, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { hadLines } from './had-lines.ts';
import { instantText } from './text-label.ts';

/** Of the latest so many all is shown; the server's command line lists every one. */
const mostIncidents = 4;
const mostLines = 10;

/**
 * Q-22, for the data-protection officer and whoever keeps the case: what was destroyed or went to the wrong recipient, who asked for it and who
 * agreed, and who had opened what. Never a word of what it was.
 */
export function incidentsForm(scene: Scene, ref: FormRef): Form | null {
  if (scene.recorded === undefined) return null;
  const words = wordsFor(scene).redaction;
  const all = incidentsOf(scene.recorded);
  const some = all.slice(0, mostIncidents);
  const rest = all.length - some.length;
  return shown(scene, ref, words.incidents, [
    say(words.incidentsMean),
    ...some.flatMap((one) => ofIncident(scene, one)),
    ...(rest === 0 ? [] : [quiet(words.earlier(rest))]),
  ]);
}

function ofIncident(scene: Scene, one: Incident): readonly Block[] {
  const words = wordsFor(scene).redaction;
  const by = (label: string, who: PersonId): readonly [string, string] => [label, nameOf(scene, who)];
  const title = one.what === 'redacted' ? words.wasDestroyed : words.wasWithdrawn;
  const rows: readonly (readonly [string, string])[] =
    one.what === 'redacted'
      ? [
          [words.whatIt, one.kinds.map((kind) => words.kinds[kind]).join(', ')],
          [words.why, words.reasons[one.why]],
          by(words.askedBy, one.askedBy),
          by(words.agreedBy, one.by),
        ]
      : [[words.fromWhom, recipientName(scene, one.to, one.person)], by(words.withdrawnBy, one.by)];
  return [
    heading(`${title} · ${instantText(one.at, scene)}`),
    { block: 'facts', rows },
    ...hadLines(scene, quiet(one.what === 'redacted' ? words.hadOpened : words.theyOpened), {
      opened: one.opened,
      sent: one.what === 'redacted' ? one.sent : [],
      most: mostLines,
    }),
  ];
}

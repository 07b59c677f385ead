import { acknowledges } from '../../domain/case/change/readers.ts';
import { asked, say } from '../building/building.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { referralLine } from '../typed/safety.ts';
import { wordsFor } from '../words/words-for.ts';
import { plannedFor } from './read-form.ts';
import { theirChange } from './their-changes.ts';

const longest = 500;
const contingencies = ['no', 'yes'] as const;
const reviews = ['stays', 'forward'] as const;

/** Whoever is asked has it, and says what follows at once. Opened again it shows what they said, and can be changed. */
export function acknowledgeForm(scene: Scene, ref: FormRef): Form | null {
  const found = theirChange(scene, ref.about);
  if (found === undefined || !acknowledges(found.part) || found.change.withdrawn !== null) return null;
  const words = wordsFor(scene).change;
  const { acknowledged } = found.change;
  return asked(
    scene,
    ref,
    words.acknowledge,
    [say(words.acknowledgeMeans), ...plannedFor(scene, found.change), referralLine(scene)],
    [
      {
        name: 'contingency',
        label: words.contingencyLabel,
        required: true,
        field: 'one',
        options: contingencies.map((value) => ({ value, label: words.contingency[value] })),
        start: [acknowledged?.contingency ? 'yes' : 'no'],
      },
      {
        name: 'review',
        label: words.reviewLabel,
        required: true,
        field: 'one',
        options: reviews.map((value) => ({ value, label: words.review[value] })),
        start: [acknowledged?.forward ? 'forward' : 'stays'],
      },
      {
        name: 'words',
        label: words.wordsLabel,
        hint: words.wordsHint,
        required: false,
        field: 'text',
        lines: 'many',
        max: longest,
        ...(acknowledged === null || acknowledged.words === '' ? {} : { start: acknowledged.words }),
      },
    ],
    ({ change }) => change.acknowledgeSubmit,
  );
}

export function readAcknowledge(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const contingency = read.choice('contingency', contingencies, 'required');
  const review = read.choice('review', reviews, 'required');
  const words = read.text('words', longest, 'optional');
  const found = theirChange(scene, ref.about);
  if (!sound(read) || found === undefined) return { problems: read.problems };
  const says = { contingency: contingency === 'yes', forward: review === 'forward', words };
  return { command: { do: 'acknowledge-change', change: found.change.id, ...says } };
}

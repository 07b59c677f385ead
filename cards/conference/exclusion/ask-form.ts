import { isLateToAsk } from '../../../domain/case/conference/exclusion/ask-exclusion.ts';
import { type ExclusionId, extents } from '../../../domain/case/conference/exclusion/shape.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { asked, longestLabel, quiet, say } from '../../building/building.ts';
import { isChair, isConferenceOver, myInvitation } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { referralLine } from '../../typed/safety.ts';
import { capital } from '../../words/in-a-sentence.ts';
import { wordsFor } from '../../words/words-for.ts';
import { exclusionAbout, subjectLabel, subjectsFor, yesNo } from './subject-label.ts';

export const longestOfIt = 500;

/** Whether there is anybody whom the reader could ask about here. */
export function mayAskExclusion(scene: Scene): boolean {
  const { state, procedure } = scene;
  if (procedure.exclusion === null || isConferenceOver(state)) return false;
  return isChair(scene) || (myInvitation(scene) !== undefined && scene.cover?.how !== 'covering');
}

/** To ask the chair. `about`: the id of what is asked, made as it opens, so that sent twice it is asked once. */
export function askExclusionForm(scene: Scene, ref: FormRef): Form | null {
  const { state, procedure, language, now } = scene;
  if (!mayAskExclusion(scene)) return null;
  const words = wordsFor(scene).exclusion;
  const late = isLateToAsk(procedure, state.when?.startsAt ?? null, now);
  const option = (value: string, label: string) => ({ value, label: fit(label, longestLabel) });
  return asked(
    scene,
    ref,
    words.askForm,
    [say(words.askMeans), ...(late ? [say(words.askLate)] : []), referralLine(scene)],
    [
      {
        name: 'who',
        label: words.who,
        required: true,
        field: 'one',
        options: subjectsFor(scene).map(([value, subject]) => option(value, capital(subjectLabel(scene, subject)))),
      },
      {
        name: 'wants',
        label: words.wants,
        required: true,
        field: 'one',
        options: extents.map((value) => option(value, words.extents[value])),
      },
      {
        name: 'ground',
        label: words.ground,
        required: true,
        field: 'one',
        options: (procedure.exclusion?.grounds ?? []).map(({ key, title }) => option(key, inLanguage(title, language))),
      },
      {
        name: 'evidence',
        label: words.evidence,
        required: true,
        field: 'one',
        options: yesNo.map((value) => option(value, words[value])),
      },
      {
        name: 'words',
        label: words.otherWords,
        hint: words.wordsHint,
        required: true,
        once: { field: 'who', is: ['other'], before: words.words },
        field: 'text',
        lines: 'many',
        max: longestOfIt,
      },
    ],
  );
}

export function readAskExclusion(values: Values, scene: Scene, ref: FormRef): FormRead {
  const all = wordsFor(scene);
  const read = reading(values, all);
  const subjects = subjectsFor(scene);
  const who = read.choice(
    'who',
    subjects.map(([value]) => value),
    'required',
  );
  const wants = read.choice('wants', extents, 'required');
  const grounds = (scene.procedure.exclusion?.grounds ?? []).map((one) => one.key);
  const ground = read.choice('ground', grounds, 'required');
  const evidence = read.choice('evidence', yesNo, 'required');
  const words = read.text('words', longestOfIt, who === 'other' ? 'required' : 'optional');
  const subject = subjects.find(([value]) => value === who)?.[1];
  if (!sound(read) || subject === undefined || wants === undefined || ground === undefined) return { problems: read.problems };
  const id = (ref.about ?? '') as ExclusionId;
  const command = { do: 'ask-exclusion', id, subject, wants, ground, evidence: evidence === 'yes', words } as const;
  return { command, line: () => all.exclusion.asked };
}

/** What was asked is taken back, before the chair has decided. */
export function withdrawExclusionForm(scene: Scene, ref: FormRef): Form | null {
  const found = exclusionAbout(scene, ref.about);
  if (found === undefined || found.by !== scene.me || found.decision !== null || scene.cover?.how === 'covering') return null;
  const words = wordsFor(scene).exclusion;
  const who = subjectLabel(scene, found.subject);
  return asked(scene, ref, words.withdrawForm, [quiet(words.withdrawMeans(who))], [], (all) => all.exclusion.withdraw);
}

export function readWithdrawExclusion(_: Values, scene: Scene, ref: FormRef): FormRead {
  const found = exclusionAbout(scene, ref.about);
  return found === undefined ? { problems: {} } : { command: { do: 'withdraw-exclusion', exclusion: found.id } };
}

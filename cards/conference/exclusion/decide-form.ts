import { extents } from '../../../domain/case/conference/exclusion/shape.ts';
import { lacksTasks } from '../../../domain/case/conference/exclusion/waiting.ts';
import { asked, say } from '../../building/building.ts';
import { isChair, isConferenceOver } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { referralLine } from '../../typed/safety.ts';
import { wordsFor } from '../../words/words-for.ts';
import { longestOfIt } from './ask-form.ts';
import { exclusionAbout, subjectLabel } from './subject-label.ts';

const whats = ['not', ...extents] as const;
const longestPart = 200;

/** The chair decides, or decides otherwise. What was typed before is not filled in: left empty it stays. */
export function decideExclusionForm(scene: Scene, ref: FormRef): Form | null {
  const found = exclusionAbout(scene, ref.about);
  if (!isChair(scene) || found === undefined || isConferenceOver(scene.state)) return null;
  const words = wordsFor(scene).exclusion;
  const { decision } = found;
  const keeps = decision === null ? {} : { hint: words.keeps };
  return asked(
    scene,
    ref,
    words.decideForm,
    [say(words.decideMeans(subjectLabel(scene, found.subject))), referralLine(scene)],
    [
      {
        name: 'what',
        label: words.decideField,
        required: true,
        field: 'one',
        options: whats.map((value) => ({ value, label: words.what[value] })),
        ...(decision === null ? {} : { start: [decision.what] }),
      },
      {
        name: 'part',
        label: words.partField,
        field: 'text',
        lines: 'one',
        max: longestPart,
        ...((decision?.part ?? '') === ''
          ? { required: true, once: { field: 'what', is: ['part'] } }
          : { required: false, ...keeps }),
      },
      {
        name: 'reason',
        label: words.reasonField,
        hint: decision === null ? words.reasonHint : words.keeps,
        required: decision === null,
        field: 'text',
        lines: 'many',
        max: longestOfIt,
      },
    ],
  );
}

export function readDecideExclusion(values: Values, scene: Scene, ref: FormRef): FormRead {
  const found = exclusionAbout(scene, ref.about);
  const all = wordsFor(scene);
  const read = reading(values, all);
  const before = found?.decision ?? null;
  const what = read.choice('what', whats, 'required');
  const part = read.line('part', longestPart, 'optional') || (before?.part ?? '');
  const reason = read.text('reason', longestOfIt, before === null ? 'required' : 'optional') || (before?.reason ?? '');
  if (what === 'part' && part === '' && sound(read)) read.problems.part = all.exclusion.needsPart;
  if (!sound(read) || what === undefined || found === undefined) return { problems: read.problems };
  return {
    command: { do: 'decide-exclusion', exclusion: found.id, what, part: what === 'part' ? part : '', reason },
    // Who is told, and by whom, is asked at once.
    leads: (after) => {
      const is = exclusionAbout(after, found.id);
      const { id, meeting } = after.state;
      return is !== undefined && lacksTasks(after.state, is)
        ? { form: 'exclusion-tasks', of: id, meeting, about: found.id }
        : null;
    },
  };
}

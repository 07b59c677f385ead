import { rolesAskedFor } from '../../../domain/case/meeting/list/needed-roles.ts';
import { longestNotInvited } from '../../../domain/case/meeting/list/not-invited.ts';
import { notInvitedReasons } from '../../../domain/case/meeting/list/shape.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import { asked, say } from '../../building/building.ts';
import { isAdministrator, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit, roleTitle } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { referralLine } from '../../typed/safety.ts';
import { wordsFor } from '../../words/words-for.ts';

const longestOption = 75;
const afterAll = 'after-all';

/** Of which it can be said: every role that nobody is on the list as, and first what the procedure asks for here. */
function rolesToExplain({ state, procedure, now }: Scene): readonly string[] {
  const asks = rolesAskedFor(state, procedure, now).map((one) => one.key);
  const all = [...new Set([...asks, ...procedure.roles.map((one) => one.key)])];
  return all.filter((role) => !state.invitees.some((one) => one.role === role));
}

/** What is said so far, each role with its reason. */
function notInvitedLines(scene: Scene): readonly string[] {
  const words = wordsFor(scene).wanted;
  return Object.entries(scene.state.notInvited).map(([role, { why, words: said }]) =>
    words.roleBecause(roleTitle(scene.procedure, role, scene.language), words.notInvitedWhy[why], said),
  );
}

/** Why nobody is invited in a role (FV-P4). */
export function notInvitedForm(scene: Scene, ref: FormRef): Form | null {
  const roles = rolesToExplain(scene);
  if (!(isChair(scene) || isAdministrator(scene)) || roles.length === 0) return null;
  const words = wordsFor(scene).wanted;
  const lines = notInvitedLines(scene);
  const said: readonly Block[] = lines.length === 0 ? [] : [{ block: 'list', items: lines }];
  return asked(
    scene,
    ref,
    words.notInvitedForm,
    [say(words.notInvitedMeans), ...said, referralLine(scene)],
    [
      {
        name: 'role',
        label: words.notInvitedRole,
        required: true,
        field: 'one',
        options: roles.map((value) => ({ value, label: fit(roleTitle(scene.procedure, value, scene.language), longestOption) })),
      },
      {
        name: 'why',
        label: words.notInvitedReason,
        required: true,
        field: 'one',
        options: [...notInvitedReasons, afterAll].map((value) => ({
          value,
          label: value === afterAll ? words.notInvitedAfterAll : words.notInvitedWhy[value as (typeof notInvitedReasons)[number]],
        })),
      },
      {
        name: 'words',
        label: words.notInvitedWords,
        hint: words.notInvitedHint(longestNotInvited),
        required: true,
        once: { field: 'why', is: ['other'], before: words.notInvitedToAdd },
        field: 'text',
        lines: 'many',
        max: longestNotInvited,
      },
    ],
  );
}

export function readNotInvited(values: Values, scene: Scene): FormRead {
  const all = wordsFor(scene);
  const read = reading(values, all);
  const role = read.choice('role', rolesToExplain(scene), 'required');
  const why = read.choice('why', [...notInvitedReasons, afterAll] as const, 'required');
  const words = read.text('words', longestNotInvited, 'optional');
  const was = role === undefined ? undefined : ownEntry(scene.state.notInvited, role);
  if (why === 'other' && words === '' && was?.why !== 'other') read.problems.words = all.wanted.notInvitedNeedsWords;
  if (!sound(read) || role === undefined || why === undefined) return { problems: read.problems };
  const is = why === afterAll ? null : why;
  return { command: { do: 'say-not-invited', role, why: is, words: words === '' && was?.why === is ? was.words : words } };
}

import type { Convened } from '../../../domain/case/conference.ts';
import { agencyFor } from '../../../domain/case/people/agency-for.ts';
import type { AgencyId } from '../../../domain/ids.ts';
import { asked, say } from '../../building/building.ts';
import { agencyOptions } from '../../building/person-options.ts';
import { convened, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

const yesNo = ['yes', 'no'] as const;

/** What a quorum hangs on besides who is here (ST-P2): asked of the chair, live and again before the decision. */
export function quorumForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const { quorum } = scene.procedure;
  if (state === null || quorum === null || !isChair(scene)) return null;
  const words = wordsFor(scene).day;
  const said = state.day.quorum;
  const one = (
    name: string,
    label: string,
    labels: Readonly<Record<'yes' | 'no', string>>,
    start: 'yes' | 'no' | null,
  ): Field => ({
    name,
    label,
    required: true,
    field: 'one',
    options: yesNo.map((value) => ({ value, label: labels[value] })),
    ...(start === null ? {} : { start: [start] }),
  });
  const ids = listed(scene, state);
  return asked(
    scene,
    ref,
    words.contactForm,
    [say(words.contactIntro)],
    [
      ...(quorum.directContact
        ? [
            {
              name: 'direct',
              label: words.contactLabel,
              required: false,
              field: 'many',
              options: agencyOptions(
                scene,
                ids.flatMap((id) => scene.directory.agencies.get(id) ?? []),
              ),
              start: said?.direct.filter((id) => ids.includes(id)) ?? [],
            } as const,
          ]
        : []),
      ...(quorum.information
        ? [one('information', words.informationLabel, words.information, said === null ? null : said.information ? 'yes' : 'no')]
        : []),
      ...(quorum.fewerByAgreement ? [one('fewer', words.fewerLabel, words.fewer, said?.fewer ? 'yes' : 'no')] : []),
    ],
  );
}

export function readQuorum(values: Values, scene: Scene): FormRead {
  const state = convened(scene.state);
  const { quorum } = scene.procedure;
  const read = reading(values, wordsFor(scene));
  const direct = state === null || !quorum?.directContact ? [] : read.choices('direct', listed(scene, state), 'optional');
  const information = quorum?.information ? read.choice('information', yesNo, 'required') : 'yes';
  const fewer = quorum?.fewerByAgreement ? read.choice('fewer', yesNo, 'required') : 'no';
  if (!sound(read)) return { problems: read.problems };
  return { command: { do: 'say-quorum', direct, information: information === 'yes', fewer: fewer === 'yes' } };
}

/** The agencies on the list. */
function listed(scene: Scene, state: Convened): readonly AgencyId[] {
  return [...new Set(state.invitees.flatMap((one) => agencyFor(state.agencies, one.person, scene.directory) ?? []))];
}

import { needsGrounds } from '../../../domain/case/conference/request/ask.ts';
import { backings } from '../../../domain/case/conference/request/shape.ts';
import { inLanguage, type ProcedureText } from '../../../domain/procedures/text.ts';
import { asked, quiet, say, warn } from '../../building/building.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import { referenceShape } from '../../meeting/calling/reference-shape.ts';
import type { Field, Form, FormRef } from '../../model.ts';
import type { NewScene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** More than this nobody reads between two telephone calls. */
export const longestWhy = 1_000;
const yesOrNo = ['yes', 'no'] as const;

/** Whom it concerns by reference, what it is asked for, and why now; `about`: the id the request will have. Null: the procedure convenes nothing. */
export function askForm(scene: NewScene, ref: FormRef): Form | null {
  const { asking } = scene.procedure;
  if (asking === null) return null;
  const all = wordsFor(scene);
  const words = all.requests;
  const choices = (some: readonly { readonly key: string; readonly title: ProcedureText }[]) =>
    some.map(({ key, title }) => ({ value: key, label: inLanguage(title, scene.language) }));
  const [only, another] = asking.criteria;
  const fields: readonly Field[] = [
    {
      name: 'reference',
      label: words.referenceLabel,
      hint: words.referenceHint,
      required: true,
      field: 'text',
      lines: 'one',
      max: 30,
    },
    {
      name: 'criterion',
      label: words.criterionLabel,
      required: true,
      field: 'one',
      options: choices(asking.criteria),
      ...(only !== undefined && another === undefined ? { start: [only.key] } : {}),
    },
    ...(asking.beforeBirth.length === 0
      ? []
      : [
          {
            name: 'grounds',
            label: words.groundsLabel,
            hint: words.groundsHint,
            required: true,
            once: {
              field: 'criterion',
              is: asking.criteria.map((one) => one.key).filter((one) => needsGrounds(one, asking.beforeBirth)),
            },
            field: 'many',
            options: choices(asking.beforeBirth),
          } as const,
        ]),
    { name: 'why', label: words.whyLabel, hint: words.whyHint, required: true, field: 'text', lines: 'many', max: longestWhy },
    ...(asking.talkedOver
      ? [
          {
            name: 'talkedOver',
            label: words.talkedOverLabel,
            required: true,
            field: 'one',
            options: yesOrNo.map((value) => ({ value, label: words.talkedOver[value] })),
          } as const,
        ]
      : []),
    ...(asking.backing
      ? [
          {
            name: 'backing',
            label: words.backingLabel,
            required: true,
            field: 'one',
            options: backings.map((value) => ({ value, label: words.backing[value] })),
            start: ['nobody-yet'],
          } as const,
        ]
      : []),
  ];
  return asked(
    scene,
    ref,
    words.askForm,
    [say(all.notReferral), warn(all.typed.danger999), quiet(words.askIntro)],
    fields,
    ({ requests }) => requests.askSubmit,
  );
}

export function readAsk(values: Values, scene: NewScene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const { asking } = scene.procedure;
  const read = reading(values, words);
  if (asking === null) return { problems: {} };
  const keys = (some: readonly { readonly key: string }[]) => some.map(({ key }) => key);
  const reference = read.line('reference', 30, 'required');
  if (reference !== '' && !referenceShape.test(reference)) read.problems.reference = words.notes.problems.reference;
  const criterion = read.choice('criterion', keys(asking.criteria), 'required') ?? '';
  const grounded = needsGrounds(criterion, asking.beforeBirth);
  const grounds = grounded ? read.choices('grounds', keys(asking.beforeBirth)) : [];
  const why = read.text('why', longestWhy, 'required');
  const talkedOver = asking.talkedOver ? read.choice('talkedOver', yesOrNo, 'required') : undefined;
  const backing = asking.backing ? read.choice('backing', backings, 'required') : undefined;
  if (!sound(read)) return { problems: read.problems };
  return {
    command: {
      do: 'ask-conference',
      id: ref.about ?? '',
      reference,
      procedure: scene.procedure.key,
      criterion,
      grounds,
      why,
      ...(talkedOver === undefined ? {} : { talkedOver: talkedOver === 'yes' }),
      ...(backing === undefined ? {} : { backing }),
    },
  };
}

import type { AdultKind } from '../../domain/case/family/shape.ts';

const labels: Record<AdultKind, (n: number) => string> = {
  parent: (n) => `Parent ${n}`,
  carer: (n) => `Carer ${n}`,
  relative: (n) => `Relative ${n}`,
};

export const ofAdults = {
  labels,
  kinds: { parent: 'Parent', carer: 'Carer', relative: 'Another relative' } as Record<AdultKind, string>,
  form: 'Parents and carers',
  row: 'Who the parents and carers are: add one, correct one, take one off',
  what: 'What should change',
  add: 'Add a parent, carer or relative',
  correct: (adult: string) => `${adult}: correct`,
  takeOff: (adult: string) => `Take ${adult} off: entered by mistake`,
  putBack: (adult: string) => `Put ${adult} back`,
  one: 'Parent or carer',
  intro: 'Nobody here is written to: what is to be done with them is done by people.',
  about: (adult: string) => `This is about ${adult}.`,
  whoReads:
    'A name is never posted. It stands under “Details” for those who take part and have accepted the confidentiality undertaking.',
  kind: 'They are',
  kindHint: 'Whoever becomes of another kind gets a new number.',
  children: 'Of which children',
  childrenHint: 'None ticked: of all of them.',
  ofNone: 'of no child of this case',
  offForm: 'Take off',
  offMeans: (label: string) => `${label} is taken off this case. It can be undone here: they come back with the same number.`,
  offSubmit: 'Take off',
};

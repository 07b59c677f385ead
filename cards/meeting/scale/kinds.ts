import type { CardKind, FormKind } from '../../kinds.ts';
import { familyForm, readFamily } from './family-form.ts';
import { immediateForm, readImmediate } from './immediate-form.ts';
import { lineForm } from './line-form.ts';
import { linePictureForm } from './line-picture-form.ts';
import { overTimeForm } from './over-time-form.ts';
import { placeForm, readPlace } from './place-form.ts';
import { readRoom, roomForm } from './room-form.ts';
import { scaleCard } from './scale-card.ts';

export const cards = {
  scale: { draw: scaleCard, presses: { 'accept-undertaking': () => ({ do: 'accept-undertaking' }) } },
} as const satisfies Record<string, CardKind>;

export const forms = {
  place: { may: 'place', draw: placeForm, read: readPlace },
  room: { may: 'place-room', draw: roomForm, read: readRoom },
  family: { may: 'reveal', draw: familyForm, read: readFamily },
  immediate: { may: 'answer-zero', draw: immediateForm, read: readImmediate },
  line: { opens: (_, meeting) => ({ do: 'read-line', meeting }), inFull: true, draw: lineForm },
  'line-picture': { opens: (_, meeting) => ({ do: 'read-line', meeting }), inFull: true, file: 'line', draw: linePictureForm },
  'over-time': {
    opens: (_, meeting) => ({ do: 'read-line', meeting, shows: 'over-time' }),
    inFull: true,
    file: 'over-time',
    draw: overTimeForm,
  },
} as const satisfies Record<string, FormKind>;

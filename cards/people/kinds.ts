import type { CardKind, FormKind } from '../kinds.ts';
import { manageForm, readManage } from './manage-form.ts';
import { minuteTakerForm, readMinuteTaker } from './minute-taker-form.ts';
import { passOnForm, readPassOn } from './pass-on-form.ts';
import { backupCard } from './passing-card.ts';
import { recordCard } from './record-card.ts';

export const cards = {
  record: { draw: recordCard, presses: {} },
  backup: { draw: backupCard, presses: { 'take-chair': () => ({ do: 'take-chair' }) } },
} as const satisfies Record<string, CardKind>;

export const forms = {
  manage: { may: 'set-chair', draw: manageForm, read: readManage },
  'pass-on': { may: 'pass-on', draw: passOnForm, read: readPassOn },
  'minute-taker': { may: 'set-minute-taker', draw: minuteTakerForm, read: readMinuteTaker },
} as const satisfies Record<string, FormKind>;

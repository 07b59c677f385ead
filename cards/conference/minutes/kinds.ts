import type { CardKind, FormKind } from '../../kinds.ts';
import { headingChoiceForm, readHeadingChoice } from './choose-form.ts';
import { getMinutesForm } from './get-form.ts';
import { minutesForm } from './minutes-form.ts';
import { minutesPhaseCards } from './phase-cards.ts';
import { agreeForm, handForm, ownReportForm, readAgree, readHand, readOwnReport, readReturn, returnForm } from './ready-forms.ts';
import {
  readRestrictedList,
  readRestrictedWrite,
  restrictedForm,
  restrictedListForm,
  restrictedWriteForm,
} from './restricted-forms.ts';
import { gotForm, outCard, readGot, thereCard } from './restricted-given.ts';
import { readRestrictedWord, restrictedWordForm } from './restricted-word-form.ts';
import { ownFile } from './which.ts';
import { headingForm, readWrite, writeForm } from './write-form.ts';

export const cards = {
  minutes: { draw: minutesPhaseCards.minutes, presses: {} },
  'minutes-back': { draw: minutesPhaseCards['minutes-back'], presses: {} },
  'minutes-agree': { draw: minutesPhaseCards['minutes-agree'], presses: {} },
  'restricted-there': { draw: thereCard, presses: { 'confirm-restricted': () => ({ do: 'confirm-restricted' }) } },
  'restricted-out': { draw: outCard, presses: {} },
  'restricted-word': { draw: minutesPhaseCards['restricted-word'], presses: {} },
} as const satisfies Record<string, CardKind>;

export const forms = {
  minutes: { opens: (_, meeting) => ({ do: 'read-minutes', meeting }), draw: minutesForm },
  'minutes-get': {
    // A recipient's copy counts as opened: it is listed if it turns out that they were not to have it.
    opens: (about, meeting) =>
      about === ownFile ? { do: 'open-document', document: 'minutes', meeting } : { do: 'read-minutes', meeting },
    file: 'minutes',
    draw: getMinutesForm,
  },
  'minutes-choose': { may: 'write-minutes', draw: headingChoiceForm, read: readHeadingChoice },
  'minutes-heading': { opens: (_, meeting) => ({ do: 'read-minutes', meeting }), inFull: true, draw: headingForm },
  'minutes-write': { may: 'write-minutes', draw: writeForm, read: readWrite },
  'minutes-restricted': { opens: (_, meeting) => ({ do: 'read-minutes', meeting }), inFull: true, draw: restrictedForm },
  'minutes-restricted-write': { may: 'write-minutes', draw: restrictedWriteForm, read: readRestrictedWrite },
  'minutes-word': { may: 'answer-restricted', draw: restrictedWordForm, read: readRestrictedWord },
  'minutes-got': { may: 'note-restricted', draw: gotForm, read: readGot },
  'minutes-list': { may: 'write-minutes', draw: restrictedListForm, read: readRestrictedList },
  'minutes-hand': { may: 'hand-minutes', draw: handForm, read: readHand },
  'minutes-return': { may: 'return-minutes', draw: returnForm, read: readReturn },
  'minutes-agree': { may: 'agree-minutes', draw: agreeForm, read: readAgree },
  'minutes-report': { may: 'keep-report-out', draw: ownReportForm, read: readOwnReport },
} as const satisfies Record<string, FormKind>;

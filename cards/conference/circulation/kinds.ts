import type { CircDocument } from '../../../domain/case/conference/circulation/shape.ts';
import type { CardKind, FormKind } from '../../kinds.ts';
import { attendedForm, readAttended } from './attended-form.ts';
import {
  correctionAnswerForm,
  correctionBackForm,
  correctionForm,
  readCorrection,
  readCorrectionAnswer,
  readCorrectionBack,
} from './correction-forms.ts';
import { documentAbout, outcomeForm } from './outcome-form.ts';
import { circulationPhaseCards } from './phase-cards.ts';
import { readWhoGets, whoGetsForm } from './release-form.ts';
import {
  circulateForm,
  circulationForm,
  readCirculate,
  readReceived,
  readWithdrawCopies,
  receivedForm,
  withdrawCopiesForm,
} from './state-form.ts';

export const cards = {
  'who-gets': { draw: circulationPhaseCards['who-gets'], presses: {} },
  circulating: { draw: circulationPhaseCards.circulating, presses: {} },
  correction: { draw: circulationPhaseCards.correction, presses: {} },
  'family-copies': { draw: circulationPhaseCards['family-copies'], presses: {} },
  outcome: {
    draw: circulationPhaseCards.outcome,
    presses: { 'confirm-received': ({ about }) => ({ do: 'confirm-received', document: about as CircDocument }) },
  },
  'outcome-read': { draw: circulationPhaseCards['outcome-read'], presses: {} },
} as const satisfies Record<string, CardKind>;

export const forms = {
  'who-gets': { may: 'release-list', draw: whoGetsForm, read: readWhoGets },
  circulation: { opens: (_, meeting) => ({ do: 'read-circulation', meeting }), draw: circulationForm },
  circulate: { may: 'send-document', draw: circulateForm, read: readCirculate },
  received: { may: 'note-received', draw: receivedForm, read: readReceived },
  'withdraw-copies': { may: 'withdraw-copies', draw: withdrawCopiesForm, read: readWithdrawCopies },
  attended: { may: 'say-attended', draw: attendedForm, read: readAttended },
  outcome: {
    opens: (about, meeting) => ({
      do: 'open-document',
      document: documentAbout({ form: 'outcome', of: '', ...(about === undefined ? {} : { about }) }),
      meeting,
    }),
    file: 'diary',
    draw: outcomeForm,
  },
  correction: { may: 'ask-correction', makes: true, draw: correctionForm, read: readCorrection },
  'correction-back': { may: 'take-back-correction', draw: correctionBackForm, read: readCorrectionBack },
  'correction-answer': { may: 'answer-correction', draw: correctionAnswerForm, read: readCorrectionAnswer },
} as const satisfies Record<string, FormKind>;

import type { FormKind } from '../../kinds.ts';
import { doneForm, readDone } from './done-form.ts';
import { answerDateForm, newDateForm, readAnswerDate, readNewDate } from './new-date-form.ts';
import { answerOfferForm, offerActionForm, readAnswerOffer, readOfferAction } from './offer-form.ts';
import { readSnooze, snoozeForm } from './snooze-form.ts';

export const forms = {
  'action-done': { may: 'complete', draw: doneForm, read: readDone },
  'new-date': { may: 'ask-new-date', draw: newDateForm, read: readNewDate },
  'answer-date': { may: 'answer-new-date', draw: answerDateForm, read: readAnswerDate },
  'offer-action': { may: 'offer-action', draw: offerActionForm, read: readOfferAction },
  'answer-offer': { may: 'answer-offer', draw: answerOfferForm, read: readAnswerOffer },
  snooze: { may: 'snooze-action', draw: snoozeForm, read: readSnooze },
} as const satisfies Record<string, FormKind>;

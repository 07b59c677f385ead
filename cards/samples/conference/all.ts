import type { Language } from '../../../domain/calendar/format.ts';
import type { Card, Form } from '../../model.ts';
import { briefingCards, briefingForms } from '../meeting/briefings.ts';
import { teamCards, teamForms } from '../meeting/teams.ts';
import type { Size } from '../states.ts';
import { arrangingSampleCards, arrangingSampleForms } from './arranging.ts';
import { chairTieCards } from './chair-ties.ts';
import { circulationForms, circulationSampleCards } from './circulation.ts';
import { dayCards, dayForms } from './day.ts';
import { decisionCards, decisionForms } from './decision.ts';
import { exclusionCards, exclusionForms } from './exclusion.ts';
import { lateCards } from './late.ts';
import { minutesCards, minutesForms } from './minutes.ts';
import { practiceCards, practiceForms } from './practice.ts';
import { privateNoteCards, privateNoteForms } from './private-notes.ts';
import { reportCards, reportForms } from './reports.ts';
import { reviewReportForms } from './review-report.ts';
import { viewCards, viewForms } from './views.ts';

/** The cards of whatever belongs to a conference alone: each slice of domain/case/conference adds a line. */
export function conferenceCards(language: Language, size: Size): readonly (readonly [name: string, card: Card])[] {
  return [
    ...reportCards(language, size),
    ...chairTieCards(language, size),
    ...arrangingSampleCards(language, size),
    ...practiceCards(language, size),
    ...lateCards(language, size),
    ...decisionCards(language, size),
    ...exclusionCards(language, size),
    ...circulationSampleCards(language, size),
    ...privateNoteCards(language, size),
    ...minutesCards(language, size),
    ...viewCards(language, size),
    ...dayCards(language, size),
    ...teamCards(language, size),
    ...briefingCards(language, size),
  ];
}

/** Its forms, likewise. */
export function conferenceForms(language: Language, size: Size): readonly (readonly [name: string, form: Form])[] {
  return [
    ...reportForms(language, size),
    ...reviewReportForms(language, size),
    ...decisionForms(language, size),
    ...arrangingSampleForms(language, size),
    ...practiceForms(language, size),
    ...exclusionForms(language, size),
    ...circulationForms(language, size),
    ...privateNoteForms(language, size),
    ...minutesForms(language, size),
    ...viewForms(language, size),
    ...dayForms(language, size),
    ...teamForms(language, size),
    ...briefingForms(language, size),
  ];
}

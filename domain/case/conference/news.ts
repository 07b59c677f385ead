import type { PersonId } from '../../ids.ts';
import type { Conference } from '../conference.ts';
import { isCorrectionNews } from './circulation/news.ts';
import { isReportNews } from './reports/news.ts';

/** Whether somebody was answered: of their report, or of what they asked to have put right. */
export function isAnswerNews(before: Conference | null, after: Conference, person: PersonId): boolean {
  return isReportNews(before, after, person) || isCorrectionNews(before, after, person);
}

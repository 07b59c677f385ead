import type { PersonId } from '../../ids.ts';
import type { Conference } from '../conference.ts';
import { isCorrectionNews } from './circulation/news.ts';
import { isReconveneNews } from './day/news.ts';
import { isDeclineNews } from './decision/news.ts';
import { isReportNews } from './reports/news.ts';

/** Whether somebody was answered: of their report, of what they asked to have put right, of what they recommended, or asked to reconvene; or is asked that. */
export function isAnswerNews(before: Conference | null, after: Conference, person: PersonId): boolean {
  return [isReportNews, isCorrectionNews, isDeclineNews, isReconveneNews].some((is) => is(before, after, person));
}

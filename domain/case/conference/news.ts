import type { PersonId } from '../../ids.ts';
import type { Conference } from '../conference.ts';
import { isCorrectionNews } from './circulation/news.ts';
import { isReconveneNews } from './day/news.ts';
import { isDeclineNews } from './decision/news.ts';
import { isReportNews } from './reports/news.ts';
import { isPartNews } from './timeliness/interim-part.ts';

/** Whether somebody was answered: of their report, of what they asked to have put right, of what they recommended, or asked to reconvene; or is asked that, or to talk about a part in the plan until then. */
export function isAnswerNews(before: Conference | null, after: Conference, person: PersonId): boolean {
  return [isReportNews, isCorrectionNews, isDeclineNews, isReconveneNews, isPartNews].some((is) => is(before, after, person));
}

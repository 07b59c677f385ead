import type { ReportStage } from '../../../domain/case/conference/reports/shape.ts';
import type { CardKind, FormKind } from '../../kinds.ts';
import { readReport, reportForm } from './report-form.ts';
import { reportCard } from './report-line.ts';
import { reportsCard, reportsForm } from './reports-form.ts';

export const cards = {
  report: { draw: reportCard, presses: { 'set-report': ({ about }) => ({ do: 'set-report', stage: about as ReportStage }) } },
  reports: { draw: reportsCard, presses: {} },
} as const satisfies Record<string, CardKind>;

export const forms = {
  report: { may: 'set-report', draw: reportForm, read: readReport },
  reports: { opens: (_, meeting) => ({ do: 'read-reports', meeting }), draw: reportsForm },
} as const satisfies Record<string, FormKind>;

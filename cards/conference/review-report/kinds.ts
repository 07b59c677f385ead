import type { FormKind } from '../../kinds.ts';
import { reviewReportForm } from './report-form.ts';

export const forms = {
  'review-report': {
    opens: (_, meeting) => ({ do: 'read-review-report', meeting }),
    file: 'review-report',
    draw: reviewReportForm,
  },
} as const satisfies Record<string, FormKind>;

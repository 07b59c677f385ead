import type { ReportStage } from '../../../domain/case/conference/reports/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { CardKind, FormKind } from '../../kinds.ts';
import { askCounterSignForm, counterSignCard, readAskCounterSign } from './counter-sign.ts';
import { readReport, reportForm } from './report-form.ts';
import { reportCard } from './report-line.ts';
import { reportsCard, reportsForm } from './reports-form.ts';
import { readShared, sharedForm } from './shared-form.ts';
import { readWithheld, withheldCard, withheldForm } from './withheld-form.ts';
import { askWithholdForm, readAskWithhold } from './withhold-form.ts';

export const cards = {
  report: {
    draw: reportCard,
    presses: {
      'set-report': ({ about }) => ({ do: 'set-report', stage: about as ReportStage }),
      'share-report': () => ({ do: 'share-report', with: 'parents' }),
      'say-new': ({ about }) => ({ do: 'say-new', anything: about === 'yes' }),
    },
  },
  reports: {
    draw: reportsCard,
    presses: { 'remind-report': ({ about }) => ({ do: 'remind-report', person: about as PersonId }) },
  },
  withheld: { draw: withheldCard, presses: {} },
  'counter-sign': {
    draw: counterSignCard,
    presses: {
      'counter-sign': ({ about, seen }) => {
        const [of = '', how = ''] = about.split('/');
        return { do: 'counter-sign', of: of as PersonId, seen, signs: how === 'back' ? null : how === 'yes' };
      },
    },
  },
} as const satisfies Record<string, CardKind>;

export const forms = {
  report: { may: 'set-report', draw: reportForm, read: readReport },
  'report-shared': { may: 'share-report', draw: sharedForm, read: readShared },
  'report-withhold': { may: 'ask-withhold', draw: askWithholdForm, read: readAskWithhold },
  'report-sign': { may: 'ask-counter-sign', draw: askCounterSignForm, read: readAskCounterSign },
  'report-withheld': { may: 'decide-withheld', draw: withheldForm, read: readWithheld },
  reports: { opens: (_, meeting) => ({ do: 'read-reports', meeting }), draw: reportsForm },
} as const satisfies Record<string, FormKind>;

import type { CirculationCommands } from '../../domain/case/conference/circulation/shape.ts';
import type { At, Door } from './doors.ts';

/** What can be asked of what goes out of a conference. */
export const doorsOfCirculation: Readonly<Record<keyof CirculationCommands | 'read-circulation', (at: At) => Door>> = {
  'read-circulation': () => ({ form: 'circulation' }),
  'release-list': () => ({ form: 'who-gets', about: '1', values: {} }),
  'send-document': () => ({ form: 'circulate', values: { document: 'plan' } }),
  'confirm-received': () => ({ press: { about: 'decisions' } }),
  'note-received': () => ({ form: 'received', values: { to: 'bram', document: 'decisions', how: 'telephone' } }),
  'open-document': () => ({ form: 'outcome', about: 'decisions' }),
  'withdraw-copies': () => ({ form: 'withdraw-copies', values: { to: 'bram' } }),
  'say-attended': () => ({ form: 'attended', about: 'family/p1', values: {} }),
  'ask-correction': () => ({ form: 'correction', about: 'r00000000009', values: { text: 'invented' } }),
  'take-back-correction': () => ({ form: 'correction-back', values: { which: 'r00000000001' } }),
  'answer-correction': () => ({
    form: 'correction-answer',
    about: 'r00000000001',
    values: { accepted: 'yes', words: 'invented' },
  }),
};

import type { CommandName } from '../../domain/case/case.ts';
import type { At, Door } from './doors.ts';

const version = ({ staged, state }: At) => state.meetings[staged.meeting]?.minutes.version ?? 0;

/** What is typed of the minutes, and how far they are. */
export const doorsOfMinutes = {
  'read-minutes': (): Door => ({ form: 'minutes' }),
  'fetch-minutes': ({ staged, person, now }: At): Door => ({
    server: { do: 'fetch-minutes', meeting: staged.meeting, link: `minutes of ${person}`, until: now + 600_000, code: 'right' },
  }),
  'write-minutes': (): Door => ({ form: 'minutes-write', about: 'grey-areas/0/0', values: { text: 'invented' } }),
  'hand-minutes': (at: At): Door => ({
    form: 'minutes-hand',
    about: String(version(at)),
    values: { empty: 'lines' },
  }),
  'return-minutes': (): Door => ({ form: 'minutes-return', values: {} }),
  'agree-minutes': (at: At): Door => ({ form: 'minutes-agree', about: String(version(at)), values: {} }),
  'answer-restricted': (): Door => ({ form: 'minutes-word', about: '0', values: { word: 'yes' } }),
  'confirm-restricted': (): Door => ({ press: {} }),
  'note-restricted': (): Door => ({ form: 'minutes-got', values: { to: 'ottoline', how: 'telephone' } }),
  'keep-report-out': (): Door => ({ form: 'minutes-report', values: { report: 'out' } }),
} satisfies { readonly [N in CommandName]?: (at: At) => Door };

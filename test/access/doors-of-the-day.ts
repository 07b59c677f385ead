import type { At, Door } from './doors.ts';

const versionIn = ({ staged, state }: At) => String(state.meetings[staged.meeting]?.day.version ?? 0);

/** The ways in which what happens on the day beside register and scale is asked. */
export const doorsOfTheDay = {
  'set-here': (): Door => ({ form: 'here-person', about: 'ottoline', values: { how: 'phone', part: 'whole' } }),
  'say-alone': (): Door => ({ press: { about: 'yes' } }),
  'take-family': (at: At): Door => ({
    form: 'family-here',
    about: versionIn(at),
    values: { family: 'p1', companions: 'p1/supporter' },
    sent: true,
  }),
  'family-left': (): Door => ({ form: 'family-left', about: 'p1', values: { left: '11:00' } }),
  'family-undertaking': (): Door => ({ form: 'family-bound', values: { accepted: 'p1' } }),
  'mark-points': (): Door => ({ press: { about: 'introductions' } }),
  'note-heard': (at: At): Door => ({ form: 'heard', about: versionIn(at), values: { self: 'p1' } }),
  'say-quorum': (): Door => ({ form: 'direct-contact', values: { information: 'yes', fewer: 'no' } }),
  'choose-reconvene': (): Door => ({ press: { about: 'reconvene' } }),
  'ask-reconvene': (): Door => ({ press: {} }),
  'unask-reconvene': (): Door => ({ press: {} }),
  'enter-sheet': (): Door => ({ form: 'real-times', values: { register: '10:05' } }),
};

import type { CommandName } from '../../domain/case/case.ts';
import type { At, Door } from './doors.ts';

const meetingIn = ({ staged, state }: At) => state.meetings[staged.meeting];
/** The views that are asked for, or were last. */
const viewsIn = (at: At) => meetingIn(at)?.views.rounds.at(-1);

/** How whatever is said of views is asked. */
export const doorsOfViews = {
  'say-agreement': ({ state }) => ({
    form: 'views-agree',
    values: Object.fromEntries(state.family.children.map(({ id }) => [`agree-${id}`, 'not-agreed'])),
    sent: true,
  }),
  'open-views': () => ({ press: {} }),
  'give-view': (at) => ({
    form: 'view',
    about: String(viewsIn(at)?.round ?? 1),
    values: { 'view-c1': 'yes', 'evidence-c1': 'invented', 'view-c2': 'no', 'evidence-c2': 'invented' },
    sent: true,
  }),
  'enter-view': (at) => ({ form: 'enter-view', about: `${viewsIn(at)?.round ?? 1}/parent-1`, values: { 'view-c1': 'no' } }),
  'speak-for': () => ({ form: 'speakers', values: { person: 'ottoline' }, sent: true }),
  'close-views': (at) => {
    const round = viewsIn(at);
    const here = meetingIn(at)?.register.version ?? 0;
    return { form: 'close-views', about: String(round?.status === 'open' ? round.version + here : 0), values: {}, sent: true };
  },
  'cancel-views': (at) => ({ press: { about: String(viewsIn(at)?.round ?? 1) } }),
  'read-views': () => ({ form: 'views' }),
} as const satisfies Partial<Record<CommandName, (at: At) => Door>>;

import { agreed } from '../../../access/right.ts';
import type { Slice } from '../../../slice.ts';
import type { MeetingLevel } from '../../whole.ts';
import { closeViews } from './close-views.ts';
import { enterView, giveView, speakFor } from './give-view.ts';
import { cancelViews, openViews, sayAgreement } from './open-views.ts';
import { viewsResult } from './result.ts';
import type { Of } from './round.ts';
import { speakerSet, viewGiven, viewsCancelled, viewsClosed, viewsOpened } from './rounds.ts';
import type { ViewsCommands, ViewsEvents, ViewsState } from './shape.ts';

const chair = (row: string) => [{ who: ['chair'], when: agreed, row }] as const;

/** Whether each child is at risk of significant harm: asked of whom the procedure has it asked, sealed until the chair closes it. */
export const views: Slice<MeetingLevel, ViewsState, ViewsCommands, ViewsEvents, 'close-views'> = {
  start: { rounds: [], agreed: null, speakers: {} },
  may: {
    'say-agreement': chair('ST-D1'),
    'open-views': chair('BU-D2'),
    'give-view': [{ who: ['present'], when: agreed, children: 'own', row: 'BU-P2' }],
    'enter-view': chair('CE-D1'),
    'speak-for': chair('Q-7'),
    'close-views': chair('BU-D2'),
    'cancel-views': chair('Q-21'),
  },
  decide: {
    'say-agreement': sayAgreement,
    'open-views': openViews,
    'give-view': giveView,
    'enter-view': enterView,
    'speak-for': speakFor,
    'close-views': closeViews,
    'cancel-views': cancelViews,
  },
  evolve: {
    'agreement-said': (own, { all, at }) => ({ ...own, agreed: { all, at } }),
    'views-opened': viewsOpened,
    'view-given': viewGiven,
    'speaker-set': speakerSet,
    'views-closed': viewsClosed,
    'views-cancelled': viewsCancelled,
  },
  // Never what anybody's view is, nor what was agreed.
  says: {
    'agreement-said': ({ all }) => `agreement-said of ${all.map(({ child }) => child).join(', ')}`,
    'views-opened': ({ round, children }) => `views-opened round ${round} for ${children.join(', ')}`,
    'view-given': ({ round, given }, name) =>
      `view-given round ${round}: ${given.map(({ whose, child }) => `${'person' in whose ? name(whose.person) : whose.family} for ${child}`).join('; ')}`,
    'speaker-set': ({ person }, name) => `speaker-set ${name(person)}`,
    'views-closed': ({ round, views: all, leftOut, missing }, name) => {
      const names = (those: readonly Of[]) => [...new Set(those.map(({ person }) => name(person)))].join(', ');
      const without = leftOut.length === 0 ? '' : `, without ${names(leftOut)}`;
      return `views-closed round ${round}: ${all.length} views${without}${missing.length === 0 ? '' : `, none of ${names(missing)}`}`;
    },
    'views-cancelled': ({ round }) => `views-cancelled round ${round}`,
  },
  hear: {},
  result: viewsResult,
};

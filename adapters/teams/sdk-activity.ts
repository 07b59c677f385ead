import type { Activity } from 'botbuilder';
import type { TeamsActivity } from './activity.ts';

/** What we parsed, as the SDK's own type: it sees nothing that we have not checked, and `name`s are nobody's business. */
export function sdkActivity(activity: TeamsActivity): Activity {
  const { id, conversation } = activity;
  return {
    type: activity.type,
    ...(id === undefined ? {} : { id }),
    channelId: activity.channelId,
    serviceUrl: activity.serviceUrl,
    from: { id: activity.from?.id ?? '', name: '' },
    recipient: { id: activity.recipient?.id ?? '', name: '' },
    conversation: {
      id: conversation?.id ?? '',
      conversationType: conversation?.conversationType ?? '',
      isGroup: conversation?.conversationType !== 'personal',
      name: '',
    },
    text: activity.text ?? '',
    name: activity.name ?? '',
    value: activity.value,
    localTimezone: '',
    callerId: '',
    label: '',
    valueType: '',
    listenFor: [],
  };
}

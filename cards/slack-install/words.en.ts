/** The pages on which whoever administers a workspace of Slack installs the app in it, by a link. */
export const slackInstall = {
  title: 'Quorate in Slack',
  start: 'This link installs Quorate in one workspace. It works once.',
  goOn: 'Go on',
  allow: 'Please allow it in Slack. You are led back here afterwards.',
  toSlack: 'To Slack',
  answered: 'Slack has answered. One more step, and it is done.',
  finish: 'Finish',
  noLink: 'This link is not good (any more). Please ask whoever sent it for another.',
  cancelled: 'It was not allowed in Slack, and nothing was installed. The link still works.',
  elsewhere:
    'That was another workspace than the one this link is for. Nothing was kept, and what Slack had granted was taken back.',
  elsewhereLeft:
    'That was another workspace than the one this link is for, and nothing was kept. What Slack had granted could not be taken back: please remove the app in Slack.',
  failed: 'Slack did not grant it, and nothing was kept. Please ask for another link.',
  notStored: 'It could not be stored, and what Slack had granted was taken back. Please ask for another link.',
  notStoredLeft:
    'It could not be stored. What Slack had granted could not be taken back: please remove the app in Slack, and ask for another link.',
  storeAway: 'It could not be stored. Please try this link again later.',
  done: 'Quorate is installed. You can close this page.',
};

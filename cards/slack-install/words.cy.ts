import type { slackInstall as english } from './words.en.ts';

/** The pages on which whoever administers a workspace of Slack installs the app in it, by a link. */
export const slackInstall: typeof english = {
  title: 'Quorate yn Slack',
  start: 'Mae’r ddolen hon yn gosod Quorate mewn un gweithle. Mae’n gweithio unwaith.',
  goOn: 'Ymlaen',
  allow: 'Caniatewch hyn yn Slack, os gwelwch yn dda. Cewch eich arwain yn ôl yma wedyn.',
  toSlack: 'I Slack',
  answered: 'Mae Slack wedi ateb. Un cam arall, a bydd wedi’i wneud.',
  finish: 'Gorffen',
  noLink: 'Nid yw’r ddolen hon yn gweithio (bellach). Gofynnwch i’r sawl a’i hanfonodd am un arall, os gwelwch yn dda.',
  cancelled: 'Ni chaniatawyd hyn yn Slack, ac ni osodwyd dim. Mae’r ddolen yn dal i weithio.',
  elsewhere:
    'Gweithle arall oedd hwnnw, nid yr un y mae’r ddolen hon ar ei gyfer. Ni chadwyd dim, a chymerwyd yn ôl yr hyn a roddodd Slack.',
  elsewhereLeft:
    'Gweithle arall oedd hwnnw, nid yr un y mae’r ddolen hon ar ei gyfer, ac ni chadwyd dim. Ni ellid cymryd yn ôl yr hyn a roddodd Slack: tynnwch yr ap yn Slack, os gwelwch yn dda.',
  failed: 'Ni roddodd Slack ganiatâd, ac ni chadwyd dim. Gofynnwch am ddolen arall, os gwelwch yn dda.',
  notStored: 'Ni ellid ei storio, a chymerwyd yn ôl yr hyn a roddodd Slack. Gofynnwch am ddolen arall, os gwelwch yn dda.',
  notStoredLeft:
    'Ni ellid ei storio. Ni ellid cymryd yn ôl yr hyn a roddodd Slack: tynnwch yr ap yn Slack, os gwelwch yn dda, a gofynnwch am ddolen arall.',
  storeAway: 'Ni ellid ei storio. Rhowch gynnig arall ar y ddolen hon yn nes ymlaen, os gwelwch yn dda.',
  done: 'Mae Quorate wedi’i osod. Gallwch gau’r dudalen hon.',
};

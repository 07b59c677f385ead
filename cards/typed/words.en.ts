const ring = (telephone: string | null) => (telephone === null ? 'tell' : 'ring');
const reached = (who: string, telephone: string | null) =>
  telephone === null ? `${who}. No telephone number of theirs is known here.` : `${who}: ${telephone}`;

/** What is answered to somebody who typed. Titles: what Slack takes as a header, 150 characters at most. */
export const typed = {
  safetyTitle: 'If you are worried about a child',
  danger999: 'If a child is in danger now: 999.',
  socialCare: 'Children’s social care',
  emergencyDutyTeam: 'Evenings, nights, weekends',
  police: 'Police, where it is not 999',
  noNumbers: 'For any other worry: the children’s social care of your area, by telephone.',
  nobodyReads: 'Nobody has read what you wrote. I do not keep it, and I do not pass it on.',
  worry: (socialCare: string, duty: string) =>
    `A worry about a child is not for this chat: children’s social care ${socialCare}; evenings, nights and weekends ${duty}; in danger now 999.`,
  numbers: (socialCare: string, duty: string) =>
    `Children’s social care ${socialCare}; evenings, nights and weekends ${duty}; in danger now 999.`,
  worryUnnumbered: 'A worry about a child is not for this chat: the children’s social care of your area; in danger now 999.',
  notUnderstood:
    'I did not understand what you would like from me. This is what I have for you; type “help” for what can be asked.',
  notThat: 'If it was something else that you wanted, this is what I have for you. Type “help” for what can be asked.',
  files:
    'I do not open files, pictures or voice messages, and I have kept nothing of this. It still stands in this chat: please delete it here if it says anything of a family.',
  reaction: 'A reaction is no answer, and nobody sees it here. Please press a button on the card instead.',
  titles: {
    coming: 'Coming, or not',
    'cannot-come': 'Coming, or not',
    'still-on': 'Whether it is on',
    undo: 'Undo',
    sick: 'Not well',
    late: 'Late, or by telephone',
    deputy: 'Somebody in your place',
    move: 'Another date or time',
    cancel: 'Cancelling',
    who: 'Who is coming',
    report: 'Your report',
    plan: 'The plan',
    'core-group': 'The core group',
    quiet: 'Fewer messages',
    language: 'Language',
    thanks: 'Thank you',
    help: 'What can be asked here',
  },
  notYet: 'What you type changes nothing: it is done with a button.',
  cannotCome: 'I cannot come',
  orElse: 'Or',
  sick: 'If you are away for some days, say so below: what can wait is then kept for you.',
  late: 'By telephone, by video or for the first part: choose it before the start. On the day itself the card of the conference has a button “Running late”.',
  deputy: 'Under the button you choose a colleague or write a name; the chair agrees to it.',
  moveOpen: 'Date, time and place',
  whoKeeps: 'Who said what is shown to the chair and to whoever called it.',
  report:
    'Under “Details” it says what is asked of you and by when. If you send a report instead of coming, choose that as your answer.',
  quiet:
    'In “Settings” you choose on which days and at which hour I write; with “I am away” I keep what can wait until you are back.',
  quietNever:
    'Nothing silences what cannot wait: a significant change for a child, the contingency plan, what was decided while a member of the core group was absent, and that such a message was not answered.',
  thanks: 'You are welcome. There is nothing you need to do for this.',
  thanksWaiting: 'You are welcome. This still waits for your answer:',
  thanksDue: 'You are welcome. Something is still to be done by you: type “tasks” to see it.',
  undoNone: 'There is nothing that can be undone now: what you pressed is done, or whoever it concerns has been told.',
  undoElse:
    'An answer is changed on the card of its conference; an action that is not done after all, on its own (type “tasks”).',
  stillOn: {
    on: 'It is on.',
    onAndAnswered: 'It is on. You can change your answer until it starts.',
    started: 'It has started.',
    cancelled: 'It is cancelled: you need not keep the time free.',
    notYet: 'Its invitations have not gone out yet, so it can still change.',
  },
  cancelHeld: 'It has begun, so it cannot be cancelled any more: when it is over, the chair or the administrator closes it.',
  byName: 'What you type changes nothing but the language, by its name: “Cymraeg”, “English”. All else is done with a button.',
  canAsk: [
    'tasks, my conferences, dates, who is coming',
    'plan, core group',
    'can’t come, sick, late, by phone, deputy',
    'move it, cancel it, report, ask for a conference',
    'quiet, Cymraeg, English',
  ] as readonly string[],
  canAskIntro: 'You can type, in your own words, for example:',
  ask: {
    coming: (who: string, telephone: string | null) =>
      `To say that you come, please ${ring(telephone)} ${reached(who, telephone)}`,
    'cannot-come': (who: string, telephone: string | null) =>
      `To say that you cannot come, please ${ring(telephone)} ${reached(who, telephone)}`,
    sick: (who: string, telephone: string | null) =>
      `To say that you are not well, please ${ring(telephone)} ${reached(who, telephone)}`,
    late: (who: string, telephone: string | null) =>
      `If you are on your way, please ${ring(telephone)} ${reached(who, telephone)}`,
    deputy: (who: string, telephone: string | null) => `For somebody in your place, please ask ${reached(who, telephone)}`,
    move: (who: string, telephone: string | null) => `For another date or time, please ask ${reached(who, telephone)}`,
    cancel: (who: string, telephone: string | null) => `Whether it can be cancelled, please ask ${reached(who, telephone)}`,
    who: (who: string, telephone: string | null) => `To hear who is coming, please ask ${reached(who, telephone)}`,
    report: (who: string, telephone: string | null) => `About your report, please ask ${reached(who, telephone)}`,
  },
  onItsCard: 'its card further up in this chat has the buttons',
  noneOpen: 'You are not part of a conference that is still to come.',
  noneOf: {
    plan: 'There is no plan here that you are part of. There is one once it was drawn up at a conference that you were at, or once you have an action of it.',
    'core-group': 'There is no core group here that you are part of.',
  },
  groupNotMet: 'it has not met yet',
  groupMet: (day: string) => `it met last on ${day}`,
  languages: { cy: 'Cymraeg', en: 'English' },
  languageAsk: 'In which language shall I write to you?',
  languageNow: 'From now on I write to you in English. What already stands in this chat changes when something on it changes.',
  other: 'Type “help” for everything else.',
  homeThen: 'As soon as something is asked of you, it comes here by itself. Type “help” for what can be asked.',
};

export const privateNote = {
  title: (reference: string) => `Conference ${reference}: for you alone`,
  waits: 'A private note waits for you.',
  read: 'Read it',
  waitsTitle: (reference: string) => `Conference ${reference}: a note waits`,
  waitsUnread:
    'A private note to the chair has not been read yet. Please see that the chair reads it. What it says is for the chair alone.',

  form: 'To the chair in private',
  means:
    'If you fear violence or intimidation, say so here. You and the chair read it, and nobody else: it is in no minutes, no export and no printed history.',
  takeBackMeans: 'You can add to it, and take it back as long as that is offered here.',
  stays: 'It is with the chair and stays.',
  mayGo: 'You can still take it back.',
  text: 'What the chair should know',
  textHint: 'Left empty nothing is added.',
  takeBack: 'Take back',
  nothing: 'Please write something, or tick what you take back.',
  oneOnly: 'Either something new, or one that you take back.',
  left: 'It is with the chair.',
  row: 'What you told the chair in private',
  open: 'Open',

  chairForm: 'Private notes',
  chairMeans:
    'You and whoever wrote it read this, and nobody else. As long as one holds, names and places of the children are shown to nobody here, and the scale shows nobody’s agency.',
  from: 'From',
  settled: 'Holds no more.',
  settle: 'It holds no more',
  unsettle: 'It holds after all',
  lift: 'Lift it',
  keep: 'Keep it',
  settleForm: 'Does it still hold?',
  settleMeans: 'Names and places are shown again once none holds. You can say at any time that it holds after all.',
  chairRow: 'Private notes to you',
};

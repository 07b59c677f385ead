/** A diary entry: its button, the form with its link, and the page the link leads to. */
export const diary = {
  button: 'Diary entry',
  title: 'Diary entry',
  /** What stands in a diary, which others see: it says nothing. */
  entryTitle: 'Meeting',
  keep: 'Time to keep',
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  cancelled: 'This meeting is cancelled. The file takes its entry out of your diary; where it does not, please delete the entry.',
  says: (title: string) => `The entry is called "${title}". It names nobody, no family and no place.`,
  endIsOurs: 'Nobody has said when it ends: the end in the entry is a guess.',
  get: 'Get the diary entry',
  once: 'The link works once, for ten minutes. After that, open this again.',
  earlier: 'Is an earlier entry of this meeting still in your diary? Please delete it: some diaries keep both.',
  moved: 'Is it in your diary? Please get the entry again, and delete the earlier one where both are kept.',
  patients: 'Please hide the diary entry, and every document of this, from online patient access.',
  noLink: 'There is no file here: the address of this service has not been set up. Please enter the time yourself.',
  page: {
    open: 'The button gets you the entry for your diary. It works once.',
    get: 'Get the diary entry',
    nothing: (button: string) =>
      `There is nothing here. A link to a diary entry works once, for ten minutes. For a new one press "${button}" in Teams or Slack again.`,
  },
};

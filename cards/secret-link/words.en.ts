/** A secret one-use link: beside it in its form, and on the page it leads to. */
export const secretLink = {
  code: (code: string) => `Code: ${code}`,
  how: 'Open the link, type the code, and it is yours: once, within ten minutes. Five wrong codes end it.',
  own: 'Link and code are for you alone. Please pass neither on: what is fetched by them is written down as fetched by you.',
  lost: 'If nothing came, open this form again: it makes a new link and a new code.',
  none: 'There is no link here: the address of this service has not been set up. Please ask whoever runs it.',
  page: {
    title: 'Please type the code',
    open: 'The code stands beside the link you have just pressed, in Teams or Slack.',
    code: 'Code',
    get: 'Get it',
    again:
      'That did not work: the code is another one, or the link is used or over. Please look at the code again, or open the form in Teams or Slack again for a new link and a new code.',
    noScript: 'This page needs JavaScript: the link is read in your browser alone, so that nobody on the way gets it.',
  },
};

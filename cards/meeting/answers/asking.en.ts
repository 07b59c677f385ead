/** "Something else": every answer but the one tap. */
export const asking = {
  form: 'Something else',
  answerLabel: 'Your answer',
  options: {
    phone: "I'll take part by phone",
    video: "I'll take part by video",
    'first-part': "I'll be there for the first part only",
    deputy: 'Somebody of my agency comes in my place',
    'apologies-report': 'Apologies, and I send a report',
    apologies: 'Apologies',
  },
  undertaking: 'Taking part in any way accepts the confidentiality undertaking (its words are in Details).',
  deputyLabel: 'For a deputy: a colleague',
  deputyNameLabel: 'For a deputy who is not in that list: the name',
  deputyNameHint: 'The administrator adds them. The chair agrees before they learn anything.',
  reasonLabel: 'For apologies: what keeps you away',
  lineLabel: 'For apologies: anything the chair should know',
  lineHint: 'Optional, one line. Only the chair and the administrator read it.',
  stillAsked: 'Apologies do not end the ask for information: a report, a call or a colleague can bring it.',
};

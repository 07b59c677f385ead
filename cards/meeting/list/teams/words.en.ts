import type { Terms } from '../../../words/terms.ts';

/** What is said of a team that is asked to send somebody. Buttons: 30 characters at most. */
export const teams = (t: Terms) => ({
  title: (reference: string) => `Your team is asked: ${reference}`,
  team: 'Team',
  role: 'Asked for',
  asked: 'Whoever takes it is invited; the others see it is taken.',
  noneYet: 'Nobody of the team has said who comes.',
  started: 'It has begun, and nobody of the team had said who comes.',
  take: 'I take it',
  assign: 'Somebody else comes',
  assignForm: 'Who of the team comes',
  who: 'Who comes',
  whoNone: 'Nobody else of the team can come on that day.',
  how: 'Have they said how',
  howNot: 'They answer for themself',
  howMeans: 'They are invited as soon as this is sent, and accept the confidentiality undertaking themself.',
  taken: (name: string) => `${name} comes for your team. There is nothing for you to do.`,
  line: (team: string) => `${team} is asked to send somebody, and nobody has said who comes.`,
  open: (role: string) => `${role}, nobody of the team has said who comes`,
  orTeam: 'Or a team that answers as one',
  orTeamHint: 'Everybody in it is asked, and one of them takes it. Nothing of the family is told before that.',
  notBoth: 'Please choose people or a team.',
  chooseOne: 'Please choose somebody, or a team.',
  handBack: 'I give the place back to my team',
  handBackForm: 'Back to the team',
  handBackAsk: (team: string) => `Give your place back to ${team}?`,
  handBackMeans:
    'Everybody in it is asked again, and you are on the list no more. What you could read of the family you cannot read any longer.',
  handBackSubmit: 'Give back',
  offList: (team: string) => `The team ${team}`,
  askedByChair: `The ${t.chair} has agreed that your team is asked.`,
});

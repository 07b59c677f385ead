export const briefing = {
  open: (n: number) => `To be briefed before the day, and nobody is named to do it: ${n}.`,
  name: 'Who briefs them',
  nobody: (carer: string) => `${carer} is to be briefed before the day: nobody is named yet.`,
  named: (carer: string, who: string) => `${carer} is briefed by ${who}: not yet.`,
  done: (carer: string, who: string) => `${carer} was briefed by ${who}.`,
  form: 'Who briefs them',
  means: (who: string, role: string) =>
    `${who}, invited as: ${role}. Somebody on the list tells them before the day what a conference is and what will be asked of them.`,
  label: 'Who does it',
  mine: 'You are named to brief somebody before the conference: who stands in Details.',
  mineDone: 'You have said that you briefed them.',
  have: 'I have briefed them',
  notYet: 'Not yet after all',
  whom: (who: string) => `Please brief before the conference: ${who}.`,
};

/** One step of the guide. `people`: the ids of those who act in it; the first acts first. */
export interface GuideStep {
  readonly title: string;
  readonly text: string;
  readonly people: readonly string[];
}

/** The six steps, for the people of the invented partnership. */
export const guide: readonly GuideStep[] = [
  {
    title: 'Call a conference',
    text: 'As Avery, press “Call a conference” and fill in each part of the draft card: Rowan as chair, then add Tamsin, Bram and Marigold. The statutory date appears at once. Then “Send to the chair”.',
    people: ['avery'],
  },
  {
    title: 'The chair agrees the list',
    text: 'Those the procedure always needs are asked to keep the time free. As Rowan, press “Agree the list, send invitations”: each invitation goes to its own chat.',
    people: ['rowan', 'bram'],
  },
  {
    title: 'Everybody answers',
    text: 'As Marigold and Bram, answer with one tap, or press “Something else”. The card becomes the receipt, with the dates worked back.',
    people: ['marigold', 'bram'],
  },
  {
    title: 'Who is coming',
    text: 'Avery and Rowan each have one card that stays equal to the answers. Give another answer as Marigold and watch it change.',
    people: ['avery', 'rowan', 'marigold'],
  },
  {
    title: 'The scale, blind',
    text: 'Move the clock to the conference. As Rowan, take the register and open the scale; the others place their numbers. Tamsin, who has not answered, accepts the undertaking first. Nobody sees a number before Rowan reveals.',
    people: ['rowan', 'marigold', 'bram', 'tamsin'],
  },
  {
    title: 'An action, and its reminders',
    text: 'As Rowan, give an action. Move the clock by working days: it comes in that person’s digest until they answer “Completed”.',
    people: ['rowan', 'tamsin'],
  },
];

/** Who stands where when four are shown: the chair, and three who place their numbers. */
export const demonstration: readonly string[] = ['rowan', 'marigold', 'bram', 'tamsin'];

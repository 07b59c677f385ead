import { describe, expect, test } from 'vitest';
import { renderCard as slackCard } from '../../adapters/slack/render/card.ts';
import { renderForm as slackForm } from '../../adapters/slack/render/form.ts';
import { renderCard as teamsCard } from '../../adapters/teams/render/card.ts';
import { renderForm as teamsForm } from '../../adapters/teams/render/form.ts';
import { complaintsAbout, complaintsAboutView } from '../adapters/slack/slack-says.ts';
import { problemsOf } from '../adapters/teams/official-card.ts';
import { eachProcedure } from '../cards/words/each-procedure.ts';
import { tooLongToShow } from '../cards/words-on.ts';
import { partOf } from '../support/many/part-of.ts';

/** With each procedure's own words: some are long, and every limit of a platform holds for them too. */
const others = eachProcedure.filter(({ key }) => key !== 'buckinghamshire');

describe.each(partOf(others, 3))('under $key, in $language', ({ cards, forms }) => {
  test('every card is a message that Slack takes, and that the official renderer of Teams takes', () => {
    const drawn = cards();
    expect(drawn.length).toBeGreaterThan(300);
    for (const [name, card] of drawn) {
      expect(tooLongToShow(card), name).toEqual([]);
      expect(complaintsAbout(slackCard(card).blocks, 50), name).toEqual([]);
      expect(problemsOf(teamsCard(card).attachment.content), name).toEqual([]);
    }
  });

  test('every form is a modal that Slack takes, and a dialog that the official renderer of Teams takes', () => {
    const drawn = forms();
    expect(drawn.length).toBeGreaterThan(300);
    for (const [name, form] of drawn) {
      expect(tooLongToShow(form), name).toEqual([]);
      expect(complaintsAboutView(slackForm(form)), name).toEqual([]);
      expect(problemsOf(teamsForm(form).task.value.card.content), name).toEqual([]);
    }
  });
});

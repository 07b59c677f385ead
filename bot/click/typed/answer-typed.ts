import type { Inbound, Reply } from '../../../adapters/inbound.ts';
import { datesCard } from '../../../cards/dates/dates-card.ts';
import { typedCard } from '../../../cards/typed/typed-card.ts';
import { wordsFor } from '../../../cards/words/words-for.ts';
import type { Directory, Person } from '../../../domain/directory/state.ts';
import { understand } from '../../../domain/intents/understand.ts';
import type { ClickContext } from '../click-context.ts';
import { isWrong } from '../clicked.ts';
import { readerOf } from '../scene.ts';
import { wrongHandsReply } from '../wrong-hands.ts';
import { chooseLanguage } from './choose-language.ts';
import { drawn } from './own-cards.ts';
import {
  coveredLatest,
  coveredScenes,
  lastGroups,
  latestScenes,
  ownCases,
  ownMeetings,
  ownRequests,
  ownScenes,
} from './own-cases.ts';
import { ownDuties } from './own-duties.ts';

/**
 * What somebody typed, answered with the card or the buttons that do what they want. It never acts, but for the language somebody asks
 * for by its name, which is theirs alone and undone with one tap. The text goes no further than `understand`: it is neither stored nor logged.
 */
export async function answerTyped(
  context: ClickContext,
  inbound: Extract<Inbound, { does: 'say' }>,
  directory: Directory,
  person: Person,
): Promise<Reply> {
  const { along } = inbound;
  const now = context.now();
  const reader = readerOf(directory, person.id, now);
  if (along === 'reaction') return { reply: 'note', text: wordsFor(reader.language).typed.reaction };
  const understood = understand(inbound.text);
  const { intent } = understood;
  // Once for both: what is in a file nobody looks at, so it is answered as what is not understood.
  const file = along === 'file' && intent !== 'danger';
  if (understood.intent === 'language' && understood.to !== null && !file) {
    const changed = await chooseLanguage(context, inbound.from, person, understood.to);
    return isWrong(changed) ? wrongHandsReply(context, inbound, changed, '') : changed;
  }
  const all = await context.casesOf(person.id);
  const cases = ownCases(all, directory, person);
  return drawn(context, reader, 'typed', () => {
    if (intent === 'dates' && !file) return datesCard(reader, latestScenes(cases, directory, person, now));
    if (intent === 'tasks' && !file) return ownDuties(reader, person, cases);
    const scenes = ownScenes(cases, directory, person, now);
    const requests = ownRequests(all, directory, person, now);
    const covering = coveredScenes(all, directory, person, now);
    const ofCases =
      intent === 'plan' || intent === 'core-group'
        ? {
            cases: [...latestScenes(cases, directory, person, now), ...coveredLatest(all, directory, person, now)],
            groups: lastGroups(all, directory, person, now),
          }
        : {};
    const typed = { ...reader, scenes, conferences: ownMeetings(cases, directory, person), requests, covering, ...ofCases };
    return typedCard(typed, file || intent === 'dates' || intent === 'tasks' ? 'unclear' : intent, file ? 'file' : 'words');
  });
}

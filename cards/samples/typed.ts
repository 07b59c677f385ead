import type { Language } from '../../domain/calendar/format.ts';
import type { Conference } from '../../domain/case/conference.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Card } from '../model.ts';
import { meetingIntents } from '../typed/meeting-rows.ts';
import { type AnsweredIntent, languageCard, typedCard } from '../typed/typed-card.ts';
import { administrator, chair, directory, guests } from './partnership.ts';
import { sampleReader, sampleScene } from './scene-of.ts';
import * as states from './states.ts';

const first = guests[0] ?? chair;
const answered: readonly AnsweredIntent[] = [
  'danger',
  'unclear',
  'help',
  'ask-conference',
  'conferences',
  'thanks',
  'quiet',
  'language',
  'plan',
  'core-group',
  ...meetingIntents,
];
const numbered = {
  ...directory,
  safety: { socialCare: '01632 960 110', emergencyDutyTeam: '01632 960 199', police: '101' },
};

/** What is answered to somebody who typed: an invitee of many meetings, whoever called them, the chair, and somebody with none. */
export function typedCards(language: Language, size: states.Size): readonly (readonly [string, Card])[] {
  const drawn = (me: PersonId, all: readonly Conference[], intent: AnsweredIntent, beside: 'words' | 'file' = 'words') =>
    typedCard(
      {
        ...sampleReader(me, language),
        directory: numbered,
        scenes: all.map((one) => ({ ...sampleScene(one, me, language), directory: numbered })),
        conferences: all,
        requests: [],
        cases: all.map((one) => ({ ...sampleScene(one, me, language), directory: numbered })),
        groups: [],
      },
      intent,
      beside,
    );
  const invited = Array.from({ length: 12 }, () => states.invited(size));
  const made = [states.emptyDraft(), states.fullDraft(size), states.proposed(size), states.invited(size)];
  return [
    ...answered.flatMap((intent) => [
      [`typed ${intent}, an invitee of many`, drawn(first, invited, intent)] as const,
      [`typed ${intent}, whoever called them`, drawn(administrator, made, intent)] as const,
      [`typed ${intent}, the chair`, drawn(chair, made.slice(2), intent)] as const,
      [`typed ${intent}, of nothing`, drawn(first, [], intent)] as const,
    ]),
    ['typed a file', drawn(first, invited, 'unclear', 'file')],
    [
      'typed danger without numbers',
      typedCard({ ...sampleReader(first, language), scenes: [], conferences: [], requests: [] }, 'danger'),
    ],
    ['language chosen', languageCard(sampleReader(first, language))],
  ];
}

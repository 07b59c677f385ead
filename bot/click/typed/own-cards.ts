import type { Reply } from '../../../adapters/inbound.ts';
import { homeCard } from '../../../cards/home/home-card.ts';
import type { Card } from '../../../cards/model.ts';
import type { Reader } from '../../../cards/scene.ts';
import type { Directory, Person } from '../../../domain/directory/state.ts';
import type { ClickContext } from '../click-context.ts';
import { readerOf } from '../scene.ts';
import { undrawnReply } from '../undrawn.ts';
import { coveredScenes, ownCases, ownMeetings, ownRequests } from './own-cases.ts';

export async function home(context: ClickContext, directory: Directory, person: Person): Promise<Reply> {
  const now = context.now();
  const all = await context.casesOf(person.id);
  const theirs = ownMeetings(ownCases(all, directory, person), directory, person);
  const reader = readerOf(directory, person.id, now);
  const requests = ownRequests(all, directory, person, now);
  const covering = coveredScenes(all, directory, person, now);
  return drawn(context, reader, 'home', () => homeCard(reader, theirs, requests, covering));
}

/** The card of no case in particular, or that it cannot be drawn. */
export function drawn({ watch }: ClickContext, { language }: Reader, name: string, draw: () => Card): Reply {
  try {
    return { reply: 'card', card: draw() };
  } catch (fault) {
    return undrawnReply({ undrawn: name, stored: false, fault }, language, watch);
  }
}

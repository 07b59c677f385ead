import { pagePeople, seatsOf } from '../../adapters/sandbox/page-seats.ts';
import { inventedPartnership } from '../../adapters/sandbox/partnership.ts';
import { slackScreen, teamsScreen } from '../../adapters/sandbox/screens/at-screen.ts';
import { linesOf } from '../../adapters/sandbox/screens/sight.ts';
import { playOnPage } from '../page/open-page.ts';
import { pictures } from './stories.ts';

const seats = seatsOf(pagePeople(inventedPartnership()));

/** The pictures are taken on this day, whenever that is: else what they show would be another each time. A Monday in no school holiday. */
const takenAt = Date.UTC(2027, 1, 1, 9, 0);

/** The sandbox in which they are taken, at that instant. */
export async function playPictures() {
  const played = await playOnPage();
  await played.sandbox.startAgain(takenAt);
  await played.settled();
  return played;
}

/** What can be read on a picture. */
function linesAt(played: Awaited<ReturnType<typeof playPictures>>, key: string): readonly string[] {
  const seat = seats.find((one) => one.key === key);
  if (seat === undefined) throw new Error(`nobody sits at ${key}`);
  const { slack, teams } = played.sandbox;
  const { person } = seat;
  const screen =
    seat.on === 'teams' ? teamsScreen(teams, person.id, key, seat.who) : slackScreen(slack, person.id, key, seat.who);
  // A place that a card has left is there or not by how two deliveries fell together, and above what is on the picture.
  const lines = screen.faces().map(linesOf);
  return lines.filter(([first]) => first !== 'Further down').flatMap((one) => ['', ...one]);
}

/** Every picture by name, with all that stands in its windows as it is taken. `take` draws it. */
export async function showPictures(
  played: Awaited<ReturnType<typeof playPictures>>,
  take: (picture: (typeof pictures)[number]) => Promise<void> = async () => undefined,
): Promise<string> {
  const said: string[] = [];
  for (const picture of pictures) {
    await picture.before({ played });
    await played.settled();
    said.push(`=== ${picture.name}`, ...picture.seats.flatMap((key) => [`--- ${key}`, ...linesAt(played, key)]), '');
    await take(picture);
  }
  return said.join('\n');
}

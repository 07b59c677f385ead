import type { Identity } from '../../domain/directory/identity.ts';
import type { CaseId, Instant, PersonId } from '../../domain/ids.ts';
import type { MailCommand } from '../../domain/person/command.ts';
import type { MailEvent, Settled } from '../../domain/person/event.ts';
import type { MailKnown } from '../../domain/person/known.ts';
import type { Letter } from '../../domain/person/letter.ts';
import { mailboxDecider } from '../../domain/person/mailbox.ts';
import type { Claim, Kept, Mailbox } from '../../domain/person/state.ts';
import type { Item } from '../../domain/tell.ts';

/** One mailbox in a test of the domain: Pat's, who is on Slack and on Teams, at ten on Tuesday 1 December 2026. */
export const tuesday: Instant = Date.parse('2026-12-01T10:00:00Z');
export const [k1, k2] = ['k1', 'k2'] as CaseId[] as [CaseId, CaseId];
export const slack: Identity = { on: 'slack', org: 'WINV', user: 'U1' };
export const teams: Identity = { on: 'teams', tenant: 'T', user: 'A' };
export const [onSlack, onTeams] = ['slack/WINV/U1', 'teams/T/A'] as const;
export const known: MailKnown = {
  me: 'pat' as PersonId,
  identities: [slack, teams],
  hour: 9,
  isWorkingDay: (day) => (day + 3) % 7 < 5,
};

export const address = { on: 'slack', team: 'WINV', channel: 'D1' } as const;
export const posted = { to: address, message: 'm1' };
export const card = { item: 'card', case: k1, meeting: 'k1', card: 'meeting' } as const satisfies Item;
export const notice = { item: 'notice', case: k1, notice: 'departed', about: 'x' } as const satisfies Item;
export const alert = { item: 'alert', alert: 'installation', about: 'slack/WOTHER' } as const satisfies Item;
export const member = { item: 'member', case: k1, role: 'chair' } as const satisfies Item;
export const told = (item: Item, notBefore = 0): MailEvent => ({ event: 'told', item, notBefore });

export const cardLetter: Extract<Letter, { letter: 'card' }> = { letter: 'card', case: k1, meeting: 'k1', card: 'meeting' };
export const noticeLetter: Letter = { letter: 'notice', case: k1, notice: 'departed', about: 'x' };
export const alertLetter: Letter = { letter: 'alert', alert: 'installation', about: 'slack/WOTHER' };
export const digestLetter = (day: number, since = day - 1): Extract<Letter, { letter: 'digest' }> => ({
  letter: 'digest',
  day,
  since,
});

export const claim = {
  attempt: 'a1',
  letter: cardLetter,
  version: 1,
  on: onSlack,
  to: address,
  edits: null,
  empties: false,
} as const;
export const claimed = (over: Partial<Omit<Claim, 'at' | 'doubt'>> = {}): MailEvent => ({ event: 'claimed', ...claim, ...over });
export const settled = (outcome: Settled): MailEvent => ({ event: 'settled', attempt: 'a1', outcome });
export const done = settled({ did: 'done', posted });

/** What has happened, at ten on Tuesday unless said otherwise. */
export const given = (...events: readonly MailEvent[]): Mailbox => more(mailboxDecider.initial, events);
export const more = (box: Mailbox, events: readonly MailEvent[], at = tuesday): Mailbox =>
  events.reduce((one, event) => mailboxDecider.evolve(one, { by: 'time', at, via: 'time', ...event }), box);
export const decide = (box: Mailbox, command: MailCommand, about = known, at = tuesday) =>
  mailboxDecider.decide(box, { by: 'time', at, via: 'time', command }, about);
export const letter = (box: Mailbox, wanted: Letter['letter']): Kept =>
  box.letters.find((one) => one.letter.letter === wanted) ?? shouldBeThere(wanted);

function shouldBeThere(what: string): never {
  throw new Error(`no ${what} is kept`);
}

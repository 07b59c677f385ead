import type { Chat, Outcome, Posted } from '../../adapters/chat.ts';
import type { Card } from '../../cards/model.ts';
import { type Identity, identityKey } from '../../domain/directory/identity.ts';
import { installationAt, installationOf } from '../../domain/directory/installation.ts';
import type { Address } from '../../domain/person/address.ts';

/** One message somebody sees. It went over the wire, so it is a copy. */
export interface Seen {
  readonly message: string;
  readonly to: string;
  readonly attempt: string;
  title: string;
  edits: number;
}

type Mood =
  | { readonly is: 'well' }
  | { readonly is: 'stored-but-silent' } // done, but the reply never comes
  | { readonly is: 'silent' } // not done, and no reply
  | { readonly is: 'answers'; readonly outcome: Outcome<never> }
  | { readonly is: 'dies' }; // done, and the sender is no more: the call never returns

/** Both platforms as far as a Chat can tell. `moods` are used up one a request, then all is well again. */
export class Wire {
  readonly messages: Seen[] = [];
  readonly requests: string[] = [];
  readonly moods: Mood[] = [];
  /** What the next calls that open a chat come to, one a call. */
  readonly opens: Outcome<never>[] = [];
  /** Installations that refuse us, by name, with their code. */
  readonly barred = new Map<string, string>();
  /** Identity keys that cannot be reached. */
  readonly shut = new Set<string>();
  /** No request comes to an end before this. */
  gate: Promise<void> = Promise.resolve();
  inFlight = 0;
  mostInFlight = 0;

  get titles(): readonly string[] {
    return this.messages.map((one) => `${one.to}: ${one.title}`);
  }

  chat(on: 'teams' | 'slack'): Chat {
    return {
      open: async (to) => {
        this.requests.push(`open ${identityKey(to)}`);
        const code = this.barred.get(installationOf(to));
        if (code !== undefined) return { did: 'barred', code };
        const told = this.opens.shift();
        if (told !== undefined) return told;
        return this.shut.has(identityKey(to)) ? { did: 'unreachable', why: 'blocked' } : { did: 'done', value: addressOf(to) };
      },
      post: (to, card, attempt) =>
        this.request(`post ${keyOf(to)}`, to, () => {
          const seen = { message: `m${this.messages.length + 1}`, to: keyOf(to), attempt, title: titleOf(card), edits: 0 };
          this.messages.push(seen);
          return { did: 'done', value: { to, message: seen.message } };
        }),
      edit: (at, card) =>
        this.request(`edit ${at.message}`, at.to, () => {
          const seen = this.messages.find((one) => one.message === at.message);
          if (seen === undefined) return { did: 'gone' };
          seen.title = titleOf(card);
          seen.edits++;
          return { did: 'done', value: at };
        }),
      remove: async () => ({ did: 'done', value: null }),
      find: async (to, attempt) => {
        this.requests.push(`find ${keyOf(to)}`);
        const code = this.barred.get(installationAt(to));
        if (code !== undefined) return { did: 'barred', code };
        if (on === 'teams') return 'cannot tell';
        const found = this.messages.find((one) => one.attempt === attempt);
        return { did: 'done', value: found === undefined ? null : { to, message: found.message } };
      },
      probe: async (at) => {
        this.requests.push(`probe ${on}/${at}`);
        const code = this.barred.get(`${on}/${at}`);
        return code === undefined ? { did: 'done', value: null } : { did: 'barred', code };
      },
    };
  }

  private async request(what: string, to: Address, does: () => Outcome<Posted>): Promise<Outcome<Posted>> {
    this.requests.push(what);
    this.mostInFlight = Math.max(this.mostInFlight, ++this.inFlight);
    await this.gate;
    await new Promise((resolve) => setImmediate(resolve));
    this.inFlight--;
    const code = this.barred.get(installationAt(to));
    if (code !== undefined) return { did: 'barred', code };
    if (this.shut.has(keyOf(to))) return { did: 'unreachable', why: 'blocked' };
    const mood = this.moods.shift() ?? { is: 'well' };
    if (mood.is === 'answers') return mood.outcome;
    if (mood.is === 'silent') return { did: 'unknown' };
    const outcome = does();
    if (mood.is === 'dies') return new Promise(() => undefined);
    return mood.is === 'stored-but-silent' ? { did: 'unknown' } : outcome;
  }
}

function addressOf(to: Identity): Address {
  return to.on === 'teams'
    ? { on: 'teams', service: 'https://local.invalid', conversation: to.user, tenant: to.tenant }
    : { on: 'slack', team: to.org, channel: to.user };
}

function keyOf(to: Address): string {
  return to.on === 'teams' ? `teams/${to.tenant}/${to.conversation}` : `slack/${to.team}/${to.channel}`;
}

function titleOf(card: Card): string {
  const copy: Card = JSON.parse(JSON.stringify(card));
  return copy.title;
}

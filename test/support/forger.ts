import { isObj, type Obj, obj } from '../../adapters/sandbox/json.ts';
import type { Sandbox } from '../../bot/start/sandbox.ts';
import type { ButtonPress, FormRef } from '../../cards/model.ts';
import { readable } from './hands.ts';

/** Sends what no client of theirs would: any action, any form, under the person's true name on their platform. Gives what they then read. */
export interface Forger {
  readonly press: (action: ButtonPress | Obj) => Promise<string>;
  readonly open: (form: FormRef | Obj) => Promise<string>;
  readonly submit: (form: FormRef | Obj, values: Readonly<Record<string, string>>) => Promise<string>;
}

/** Every forged delivery has a name of its own, whoever forges it: one that comes twice would be decided once. */
let sent = 0;
const nextNumber = () => ++sent;

/** Who acts: a person of the partnership, or an identity that is nobody's. `in`: the workspace it happens in, where that is not their own (Slack Connect). */
export type Who =
  | { readonly on: 'teams'; readonly tenant: string; readonly user: string }
  | { readonly on: 'slack'; readonly org: string; readonly user: string; readonly in?: string };

export function forger({ sandbox: { slack, teams } }: { readonly sandbox: Pick<Sandbox, 'slack' | 'teams'> }, who: Who): Forger {
  return who.on === 'teams' ? forgerOnTeams(teams, who) : forgerOnSlack(slack, who);
}

function forgerOnTeams(teams: Sandbox['teams'], who: Who & { on: 'teams' }): Forger {
  const envelope = teams.people.some((one) => one.tenant === who.tenant && one.user === who.user)
    ? teams.compose.arrive(who)
    : strangerOn(teams, who);
  const invoke = async (name: string, value: Obj): Promise<string> => {
    const { action: _, ...base } = envelope;
    const answered = await teams.deliver({ ...base, type: 'invoke', id: `f:forged-${nextNumber()}`, name, value });
    if (answered.status !== 200) return `HTTP ${answered.status}`;
    const body = obj(answered.json);
    const said = isObj(body.task) ? body.task.value : body.value;
    return typeof said === 'string' ? said : readable(said);
  };
  return {
    press: (action) => {
      const verb = 'verb' in action ? String(action.verb) : '';
      return invoke('adaptiveCard/action', {
        action: { type: 'Action.Execute', verb, data: { press: { ...action } } },
        trigger: 'manual',
      });
    },
    open: (form) => invoke('task/fetch', { data: { open: { ...form } } }),
    submit: (form, values) => {
      const fields = Object.fromEntries(Object.entries(values).map(([name, value]) => [`field_${name}`, value]));
      return invoke('task/submit', { data: { submit: { ...form }, lists: [], ...fields } });
    },
  };
}

/** Somebody the connector delivers for whom the stand-in has no account: another's envelope with the names changed. */
function strangerOn(teams: Sandbox['teams'], who: Who & { on: 'teams' }): Obj {
  const [one] = teams.people;
  if (one === undefined) throw new Error('nobody is in the Teams stand-in');
  const envelope = teams.compose.arrive(one);
  return {
    ...envelope,
    from: { ...obj(envelope.from), aadObjectId: who.user },
    conversation: { ...obj(envelope.conversation), tenantId: who.tenant },
    channelData: { tenant: { id: who.tenant } },
  };
}

function forgerOnSlack(slack: Sandbox['slack'], who: Who & { on: 'slack' }): Forger {
  const origin = {
    user: { id: who.user, username: 'forged', name: 'forged', team_id: who.org },
    team: { id: who.in ?? who.org, domain: 'forged' },
    enterprise: null,
    is_enterprise_install: false,
    // What a stranger's workspace has is an app of nobody's.
    api_app_id: slack.workspaces.find(({ id }) => id === (who.in ?? who.org))?.appId ?? 'A0FORGED',
    token: 'forged',
  };
  const title = { type: 'plain_text', text: 'Forged', emoji: false };
  const triggerOf = (nth: number) => `1795600001.1.${nth}`;
  const view = (nth: number, metadata: string, values: Obj) => ({
    id: `V0FORGED${nth}`,
    hash: `h${nth}`,
    type: 'modal',
    callback_id: 'forged',
    title,
    blocks: [],
    private_metadata: metadata,
    state: { values },
  });
  /** Pressed in a modal, so that the words come back in that modal: a call of views.update, which the stand-in notes down. */
  const pressed = async (value: string): Promise<string> => {
    const nth = nextNumber();
    const screen = view(nth, '', {});
    const action = {
      type: 'button',
      action_id: 'press.forged.0',
      block_id: 'b',
      value,
      action_ts: `1795600001.${String(nth).padStart(6, '0')}`,
    };
    const answered = await slack.deliver({
      type: 'block_actions',
      ...origin,
      trigger_id: triggerOf(nth),
      view: screen,
      actions: [action],
    });
    if (answered.status !== 200) return `HTTP ${answered.status}`;
    const call = () =>
      slack.calls().findLast((one) => obj(one.args).view_id === screen.id || obj(one.args).trigger_id === triggerOf(nth));
    await waitFor(() => call() !== undefined);
    return readable(JSON.parse(String(obj(call()?.args ?? null).view ?? '""')));
  };
  return {
    press: (action) => pressed(JSON.stringify(action)),
    open: (form) => pressed(JSON.stringify(form)),
    async submit(form, values) {
      const nth = nextNumber();
      const state = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          {
            [name]: /^(score|who)/.test(name)
              ? { type: 'static_select', selected_option: { value, text: title } }
              : { type: 'plain_text_input', value },
          },
        ]),
      );
      const answered = await slack.deliver({
        type: 'view_submission',
        ...origin,
        trigger_id: triggerOf(nth),
        view: view(nth, JSON.stringify(form), state),
        response_urls: [],
      });
      if (answered.status !== 200) return `HTTP ${answered.status}`;
      const answer = obj(answered.json);
      return isObj(answer.errors) ? Object.values(answer.errors).join('\n') : readable(answer.view);
    },
  };
}

async function waitFor(holds: () => boolean): Promise<void> {
  const until = performance.now() + 15_000;
  while (!holds()) {
    if (performance.now() > until) throw new Error('Slack was not called after a press');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

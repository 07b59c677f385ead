import { randomUUID } from 'node:crypto';
import { isObj, type Obj, parseJson } from '../../adapters/sandbox/json.ts';
import type { Professional } from './forty.ts';
import { hands } from './hands.ts';
import type { Town } from './town.ts';

/** A form somebody has open, as their client would send it: once, twice, late, with other words each time. */
export interface OpenForm {
  readonly of: Professional;
  /** True: the platform was answered in the way that shows the person it is stored. Each call is a delivery of its own. */
  readonly submit: (text: string) => Promise<boolean>;
  /** The same, in two steps: what is composed may be delivered again. */
  readonly compose: (text: string) => () => Promise<boolean>;
}

const slot = 'the text goes here';
const presses = 5;

/** The answers that say "stored": a closed form, and nothing in it that says otherwise; or the line where no card shows it. */
function isStored(on: 'teams' | 'slack', { status, body }: { readonly status: number | null; readonly body: string }): boolean {
  if (status !== 200) return false;
  if (on === 'teams' && body === '') return true;
  const answer = parseJson(body);
  return isObj(answer) && (answer.response_action === 'clear' || body.includes('This is stored.'));
}

/**
 * Everybody presses the button, gets the form and fills it in; what their client then sends is kept, so that it can be sent with
 * other `text` in the field of that name. `within`: the message that has the button. `first`: what is filled into a
 * form that leads to it.
 */
export async function openForms(
  town: Town,
  form: { readonly button: RegExp; readonly within: RegExp; readonly first?: Readonly<Record<string, string>> },
  fields: Readonly<Record<string, string>>,
  textField: string,
  who: readonly Professional[] = town.people.invitees,
): Promise<readonly OpenForm[]> {
  return Promise.all(
    who.map(async (of): Promise<OpenForm> => {
      const { identity } = of;
      const hand = hands(town, identity);
      await hand.sees(form.within, 20_000);
      // On a machine that is too busy a trigger ends before the form is there; people press again.
      for (let tries = 0; hand.open() === '' && tries < presses; tries++)
        await hand.press(form.button, form.within).catch(() => undefined);
      if (form.first !== undefined) await hand.submit(form.first);
      const filled = await sent(town, identity, { ...fields, [textField]: slot });
      await hand.close();
      const compose = (text: string) => {
        const payload = fresh(filled, text);
        return async () =>
          isStored(
            identity.on,
            identity.on === 'teams'
              ? await town.teams.deliver(payload, { token: town.front.token() })
              : await town.slack.deliver(payload),
          );
      };
      return { of, compose, submit: (text) => compose(text)() };
    }),
  );
}

/** What their client sends for the form that is open, as JSON. */
async function sent(town: Town, who: Professional['identity'], fields: Readonly<Record<string, string>>): Promise<string> {
  const entries = Object.entries(fields);
  if (who.on === 'teams')
    return JSON.stringify(
      town.teams.compose.submit(who, Object.fromEntries(entries.map(([name, value]) => [`field_${name}`, value]))),
    );
  const screen = () => town.slack.snapshot(who).views.at(-1);
  await town.slack.until(() => screen() !== undefined, `a form for ${who.user}`);
  const blocks = (screen()?.blocks ?? []) as readonly {
    readonly block_id?: string;
    readonly element?: { readonly action_id?: string };
  }[];
  const blockOf = (name: string) => blocks.find((block) => block.element?.action_id === name)?.block_id ?? name;
  return JSON.stringify(
    town.slack.compose.submitView(who, Object.fromEntries(entries.map(([name, value]) => [blockOf(name), value]))),
  );
}

/** The same form sent once more: other words, and what makes each delivery its own (an activity's id; Slack's trigger). */
function fresh(filled: string, text: string): Obj {
  const payload: Obj = JSON.parse(filled.replace(slot, text));
  return payload.type === 'invoke' ? { ...payload, id: `f:${randomUUID()}` } : { ...payload, trigger_id: randomUUID() };
}

import { isObj, type Obj, obj, str } from '../json.ts';
import { accepted, answerOf, type SlackDelivery } from './deliver.ts';
import type { Account, Filled, View } from './memory.ts';
import { redraw, setStack, show, stackOf } from './screen.ts';
import type { World } from './world.ts';

const trouble = 'We had some trouble connecting. Try again?';

/** What a person sees when a press was not taken in three seconds, or was answered with an error. */
export function afterPress(world: World, account: Account, delivery: SlackDelivery): void {
  if (accepted(delivery)) return;
  world.feed.trouble(
    account.user,
    delivery.failed === 'timeout'
      ? 'Operation timed out. Apps need to respond within three seconds.'
      : `This app responded with Status Code ${delivery.status ?? 'none'}.`,
  );
}

function change(world: World, account: Account, view: View, next: (view: View) => View): void {
  setStack(
    world,
    account,
    stackOf(world, account).map((one) => (one.id === view.id ? next(one) : one)),
  );
}

/** Errors are keyed by the block_id of input blocks; Slack refuses any other key and the person sees only that something failed. */
function markProblems(world: World, account: Account, view: View, errors: Obj, filled: Filled): void {
  const inputs = new Set(view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id));
  const strange = Object.keys(errors).filter((key) => !inputs.has(key) || typeof errors[key] !== 'string');
  if (strange.length > 0 || Object.keys(errors).length === 0) {
    const keys = strange.join(', ') || 'none at all';
    world.feed.trouble(account.user, `${trouble} (errors for blocks the view has no input of: ${keys})`);
    return;
  }
  const problems = Object.fromEntries(Object.entries(errors).map(([key, words]) => [key, str(words)]));
  change(world, account, view, (one) => ({ ...one, problems, filled }));
}

/** Does to the screen what an accepted answer says; returns what was wrong with it. */
function obey(world: World, account: Account, view: View, filled: Filled, answer: Obj): string | null {
  switch (answer.response_action) {
    case undefined:
      setStack(
        world,
        account,
        stackOf(world, account).filter((one) => one.id !== view.id),
      );
      return null;
    case 'clear':
      setStack(world, account, []);
      return null;
    case 'errors':
      markProblems(world, account, view, obj(answer.errors), filled);
      return null;
    case 'update':
    case 'push': {
      const done =
        answer.response_action === 'update'
          ? redraw(world, account, view, answer.view)
          : show(world, account, answer.view, 'push');
      return 'error' in done ? `${done.error}: ${done.messages.join('; ')}` : null;
    }
    default:
      return 'unknown response_action';
  }
}

/** Does to the screen what the answer to a view_submission says: https://docs.slack.dev/surfaces/modals */
export function afterSubmission(world: World, account: Account, view: View, filled: Filled, delivery: SlackDelivery): void {
  const notJson = delivery.body !== '' && !isObj(delivery.json);
  const wrong = !accepted(delivery) || notJson ? 'no acceptable answer' : obey(world, account, view, filled, answerOf(delivery));
  if (wrong === null) return;
  change(world, account, view, (one) => ({ ...one, filled }));
  world.feed.trouble(account.user, `${trouble} (${wrong})`);
}

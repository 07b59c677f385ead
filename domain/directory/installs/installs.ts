import type { Decider, Stamp } from '../../decider.ts';
import { isInstallLinkOver } from './link-lasts.ts';
import type { Installs, InstallsCommand, InstallsEvent, InstallsRefusal } from './shape.ts';

/** What workspaces of Slack have granted the app by OAuth. A stream of its own: its tokens are sealed as every record is, and move nothing else. */
export const installsDecider: Decider<Installs, InstallsCommand, InstallsEvent, InstallsRefusal, null, never> = {
  initial: { grants: {}, used: {} },
  decide(state, { command, at }) {
    switch (command.do) {
      case 'use-link': {
        const { link, until } = command;
        if (isInstallLinkOver(until, at)) return { refused: 'over' };
        return Object.hasOwn(state.used, link) ? { refused: 'used' } : { events: [{ event: 'link-used', link, until }] };
      }
      case 'keep':
        return { events: [{ event: 'granted', grant: command.grant, link: command.link }] };
      case 'rotate': {
        const stands = state.grants[command.grant.org]?.refresh === command.after;
        return stands ? { events: [{ event: 'rotated', grant: command.grant }] } : { refused: 'gone' };
      }
      case 'drop': {
        const stands = state.grants[command.org]?.token === command.token;
        return stands ? { events: [{ event: 'taken-back', org: command.org }] } : { refused: 'gone' };
      }
      default:
        return command satisfies never;
    }
  },
  evolve,
  tells: () => [],
  wake: () => null,
};

function evolve(state: Installs, event: InstallsEvent & Stamp): Installs {
  switch (event.event) {
    case 'link-used':
      return { ...state, used: { ...state.used, [event.link]: event.until } };
    case 'granted':
    case 'rotated':
      return { ...state, grants: { ...state.grants, [event.grant.org]: event.grant } };
    case 'taken-back': {
      const { [event.org]: _, ...grants } = state.grants;
      return { ...state, grants };
    }
    default:
      return event satisfies never;
  }
}

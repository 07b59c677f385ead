import { describe, expect, test } from 'vitest';
import { parse } from '../../../../adapters/slack/receive/parse.ts';
import { recorded, recordedNames } from '../recorded.ts';

const robin = { on: 'slack', org: 'T0EXAMPLE', user: 'U0EXAMPLE1' };
const nobody = { ...robin, user: '' };
const home = { does: 'press', action: { verb: 'open-scale', of: 'case-7', seen: 3 } };
const childOne = { form: 'details', of: 'case-7', about: 'child-1' };

const expected: Readonly<Record<string, object>> = {
  press: { from: robin, delivery: 'press:1795600001.000200', message: '1795600000.000100', ...home },
  'press-in-modal': { from: robin, ...home },
  'press-in-home': { from: robin, ...home },
  'press-enterprise': { from: { ...robin, org: 'E0EXAMPLE' }, beside: 'T0EXAMPLE', ...home },
  'press-org-wide': { from: { ...robin, org: 'E0EXAMPLE' }, ...home },
  'press-stranger': { from: { on: 'slack', org: 'T0ELSEWHERE', user: 'U0STRANGER' }, ...home },
  'press-unknown-verb': { from: robin, does: 'unsupported', reason: 'unknown action' },
  'press-not-ours': { from: robin, does: 'unsupported', reason: 'unknown action' },
  'press-link': { from: robin, does: 'unsupported', reason: 'link' },
  open: { from: robin, does: 'open', form: childOne },
  submit: {
    from: robin,
    delivery: 'submit:1795600003.1.0123456789abcdef',
    does: 'submit',
    form: childOne,
    values: {
      reason: 'Nobody has seen <Child 1> & <Child 2> this week',
      day: '2027-01-13',
      at: '09:30',
      place: '10',
      how: '2',
      present: ['1', '3'],
    },
  },
  'submit-unknown-form': { from: robin, does: 'unsupported', reason: 'unknown form' },
  closed: { from: robin, does: 'unsupported', reason: 'closed' },
  say: { from: robin, delivery: 'Ev0EXAMPLE1', does: 'say', text: 'what is due?' },
  'say-stranger': { from: { on: 'slack', org: 'T0ELSEWHERE', user: 'U0STRANGER' }, does: 'say', text: 'what is due?' },
  'say-by-bot': { does: 'unsupported', reason: 'not a person speaking' },
  'say-edited': { from: robin, delivery: 'Ev0EXAMPLE4', does: 'say', text: 'what?' },
  'say-in-channel': { does: 'unsupported', reason: 'not a person speaking' },
  look: { from: robin, does: 'look' },
  arrive: { from: robin, does: 'arrive', address: { on: 'slack', team: 'T0EXAMPLE', channel: 'D0EXAMPLE1' } },
  uninstalled: { from: nobody, does: 'uninstall', code: 'app_uninstalled' },
  'bot-token-revoked': { from: nobody, does: 'uninstall', code: 'tokens_revoked' },
  'person-token-revoked': { does: 'unsupported', reason: 'nothing for us' },
  'other-event': { does: 'unsupported', reason: 'nothing for us' },
  'rate-limited': { from: nobody, does: 'unsupported', reason: 'nothing for us' },
};

test('every recorded payload has its expectation, and the reverse', () => {
  expect(Object.keys(expected).toSorted()).toEqual(recordedNames.toSorted());
});

test.each(Object.entries(expected))('%s', (name, inbound) => {
  expect(parse(recorded(name))).toMatchObject(inbound);
});

describe('what people write', () => {
  const said = Object(recorded('say'));
  const edited = Object(recorded('say-edited'));
  const parsed = (payload: { readonly event: object }, event: object) =>
    parse({ ...payload, event: { ...payload.event, ...event } });

  test('a file, a picture or a recording, with words and without; and no more of it', () => {
    const files = [{ id: 'F0EXAMPLE1', name: 'invented.m4a', url_private: 'https://files.invalid/x' }];
    expect(parsed(said, { subtype: 'file_share', text: '', files })).toEqual({
      from: robin,
      delivery: 'Ev0EXAMPLE1',
      does: 'say',
      text: '',
      along: 'file',
    });
    expect(parsed(said, { subtype: 'file_share', files })).toMatchObject({ text: 'what is due?', along: 'file' });
  });

  test('a reply in a thread, and "/me"', () => {
    for (const more of [{ thread_ts: '1795600000.000100' }, { subtype: 'thread_broadcast' }, { subtype: 'me_message' }])
      expect(parsed(said, more)).toMatchObject({ from: robin, does: 'say', text: 'what is due?' });
  });

  test('the preview of a link that Slack draws, our own card that is edited, and what is taken away are nobody speaking', () => {
    const { message } = edited.event;
    const quiet = { does: 'unsupported', reason: 'not a person speaking' };
    expect(parsed(edited, { previous_message: message })).toMatchObject(quiet);
    expect(parsed(edited, { message: { ...message, user: 'U0EXAMPLEB', bot_id: 'B0EXAMPLE1' } })).toMatchObject(quiet);
    expect(parsed(edited, { message: undefined })).toMatchObject(quiet);
    expect(parsed(said, { subtype: 'message_deleted', previous_message: { text: 'what is due?' } })).toMatchObject(quiet);
    expect(parsed(said, { text: '' })).toMatchObject(quiet);
  });
});

test('in an enterprise the envelope names the other org beside that of whoever acts', () => {
  const pressed = Object(recorded('press-enterprise')) as { readonly user: object };
  const elsewhere = { ...pressed, user: { ...pressed.user, team_id: 'T0ELSEWHERE' } };
  expect(parse(elsewhere)).toMatchObject({ from: { ...robin, org: 'T0ELSEWHERE' }, beside: 'E0EXAMPLE' });
  // Of somebody of several workspaces Slack names the enterprise as their own team.
  const several = { ...pressed, user: { ...pressed.user, team_id: 'E0EXAMPLE' } };
  expect(parse(several)).toMatchObject({ from: { ...robin, org: 'E0EXAMPLE' }, beside: 'T0EXAMPLE' });
});

test('what was left empty is absent', () => {
  const inbound = parse(recorded('submit'));
  expect(inbound?.does === 'submit' && Object.keys(inbound.values)).not.toContain('reference');
  expect(inbound?.does === 'submit' && Object.keys(inbound.values)).not.toContain('invited');
});

test('no way in for a name that every object has', () => {
  const body = { ...Object(recorded('submit')) };
  body.view = { ...body.view, state: { values: JSON.parse('{"b":{"__proto__":{"type":"plain_text_input","value":"x"}}}') } };
  const inbound = parse(body);
  expect(inbound?.does === 'submit' && Object.getPrototypeOf(inbound.values)).toBe(Object.prototype);
});

const press = Object(recorded('press'));
test.each([
  ['null', null],
  ['a word', 'press'],
  ['a list', [press]],
  ['nothing', {}],
  ['an unknown type', { ...press, type: 'dialog_submission' }],
  ['no actions', { ...press, actions: [] }],
  ['no user', { ...press, user: undefined }],
  ['no org', { ...press, user: { id: 'U0EXAMPLE1' }, team: null }],
  ['a value past the limit', { ...press, actions: [{ ...press.actions[0], value: 'x'.repeat(2001) }] }],
  ['a date that is none', JSON.parse(JSON.stringify(recorded('submit')).replace('2027-01-13', '2027-02-30'))],
])('%s is nothing Slack sends', (_, body) => {
  expect(parse(body)).toBeUndefined();
});

test.each([
  ['a channel', { type: 'message', channel_id: 'C0EXAMPLE' }],
  ['a group', { type: 'message', channel_id: 'G0EXAMPLE' }],
  ['a forwarded message', { type: 'message_attachment', channel_id: 'D0EXAMPLE1' }],
  ['nowhere', { type: 'message' }],
  ['no place at all', undefined],
])('a button pressed in %s is refused; a form is not opened from there', (_, container) => {
  for (const name of ['press', 'open'])
    expect(parse({ ...Object(recorded(name)), container })).toMatchObject({
      from: robin,
      does: 'unsupported',
      reason: 'not in the direct chat',
    });
});

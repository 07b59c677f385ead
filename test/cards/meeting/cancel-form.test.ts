import { expect, test } from 'vitest';
import { formFor } from '../../../cards/registry.ts';
import { cancelled, coreGroup } from '../../../cards/samples/endings.ts';
import { administrator } from '../../../cards/samples/partnership.ts';
import { planted } from '../../../cards/samples/planted.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import * as states from '../../../cards/samples/states.ts';

const size = { invitees: 2, children: 1 };

test('opened from an older card once it is cancelled, the form asks for nothing, and the reason is read in Details alone (Q-3)', () => {
  for (const state of [states.invited(size), states.fullDraft(size), coreGroup(size)].map(cancelled)) {
    const form = formFor({ form: 'cancel', of: state.id }, sampleScene(state, administrator, 'en'));
    expect(form).toMatchObject({ fields: [], submit: '' });
    expect(JSON.stringify(form)).toContain(state.status === 'draft' ? 'discarded' : 'cancelled');
    expect(JSON.stringify(form)).not.toContain(planted.cancelled);
  }
});

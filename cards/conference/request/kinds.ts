import type { CaseCommand, CommandName } from '../../../domain/case/case.ts';
import type { Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { RequestScene } from '../../scene.ts';
import { answerForm, readAnswer } from './answer-form.ts';
import { setUpForm, withdrawForm } from './other-forms.ts';
import { requestForm } from './request-form.ts';

/** A form about a request, as a form of a case is about one (cards/kinds.ts): there may be no case yet. */
export type RequestFormKind =
  | { readonly opens: () => CaseCommand; readonly draw: (scene: RequestScene, ref: FormRef) => Form | null }
  | {
      /** What it shows is read: that it was opened is on the trail first. */
      readonly opens?: () => CaseCommand;
      readonly may: CommandName;
      readonly draw: (scene: RequestScene, ref: FormRef) => Form | null;
      readonly read: (values: Values, scene: RequestScene, ref: FormRef) => FormRead;
    };

export const requestForms = {
  request: { opens: () => ({ do: 'read-request' }), draw: requestForm },
  'answer-request': { opens: () => ({ do: 'read-request' }), may: 'accept-request', draw: answerForm, read: readAnswer },
  'withdraw-request': { may: 'withdraw-request', draw: withdrawForm, read: () => ({ command: { do: 'withdraw-request' } }) },
  // Without a case it leads to the form of a new one, which is sent as that; else it is read by the bot, which asks two cases.
  'set-up-request': { may: 'join-request', draw: setUpForm, read: () => ({ problems: {} }) },
} as const satisfies Record<string, RequestFormKind>;
export type RequestForm = keyof typeof requestForms;

export function isOfRequest(name: FormRef['form']): name is RequestForm {
  return Object.hasOwn(requestForms, name);
}

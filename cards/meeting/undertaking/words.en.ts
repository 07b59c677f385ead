/** Whoever reads of a conference and has not accepted its undertaking is asked for it first. */
export const undertaking = {
  form: 'Before you read it',
  first: 'Please accept the confidentiality undertaking first; then you can read it at once.',
  accept: 'I accept the undertaking',
  read: 'Open it now',
};

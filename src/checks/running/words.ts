/** What the engine of `check` says where there is nothing to be judged. */

export const notAskedFor = 'It wasn’t asked for.';
export const stopped = 'The check was stopped before.';
export const noPredict = 'The server offers no prediction for this module.';
export const ruleFailed = 'The check itself failed here, which says nothing about the module.';

// Why a rule has nothing to look at.
export const noInput = 'There is nothing to ask the model with.';
export const noAnswer = 'There is no answer to look at.';
export const makesNone = (status: number): string =>
  status === 501 ? 'The module has no predict function.' : 'The server was started without predictions.';
export const askedNoMore = {
  stuck: 'An earlier request was never answered, so nothing more is asked of the model.',
  gone: 'The server is gone since an earlier request.',
} as const;

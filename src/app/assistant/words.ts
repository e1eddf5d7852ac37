/** What somebody reads who wants to hand a model over to an assistant. */
export const TITLE = 'Copy for an assistant';
export const ABOUT =
  'All that an AI assistant needs to call this model with the inputs that are set now. Secrets aren’t in it, and nothing is sent by this page.';
export const COPY = 'Copy all';

/** What people read of the deployment: what its operator says, when it ends, and that it has ended. */

// At the top of the page.
export const NOTICE = 'Notice';
export const BEFORE_TRUST = 'Before you trust an answer';
export const SHORT_TRY = 'This deployment is for a short try.';

// When it ends.
const subject = (temporary: boolean): string => (temporary ? 'This try' : 'This deployment');
export const endsIn = (temporary: boolean, left: string): string => `${subject(temporary)} ends in ${left}.`;
export const endsOn = (temporary: boolean, moment: string): string => `${subject(temporary)} ends on ${moment}.`;
export const TAKE_ALONG = 'What you did here goes with it: save what you want to keep.';
/** Said aloud once each. */
export const endsSoon = (less: string): string => `This deployment ends in less than ${less}. ${TAKE_ALONG}`;
export const ONE_MINUTE = 'one minute';
export const THREE_MINUTES = 'three minutes';

// Once it has ended.
export const ENDED = 'This deployment has ended';
export const WHY_OFF = 'This deployment has ended: the model doesn’t answer any more.';

// The API doesn’t answer.
export const SILENT = 'The API doesn’t answer at the moment. The page keeps asking; your inputs stay as they are.';

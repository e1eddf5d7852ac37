/** What a module’s author reads about the page: what chose each widget and renderer. */

export const required = (detail: string): string => `${detail}, required`;

// As text.
export const allowed = (rule: string, reason: string | undefined): string => `${rule}, allowed${reason === undefined ? '' : `: ${reason}`}`;
export const tip = (rule: string): string => `${rule}, a tip`;
export const ARGUMENTS = 'Arguments';
export const NONE = 'none';
export const RESPONSE_WITHOUT_SCHEMA = 'Response: no schema, shown as raw JSON';
export const RESPONSE = 'Response';

/** Why a rule isn't asked. */
export const LOST_IN_V3 = 'DEEPaaS 3 passes on nothing of what it asks for.';

export const title = (moment: string): string => `A run that was started at ${moment} was under way when this page was left`;
export const what = 'Its answer can’t come here any more. The model may still be at work on it; the next run then waits until it is done.';
export const fill = 'Fill in its inputs';
export const dismiss = 'Dismiss';
export const from = (moment: string): string => `those of the run of ${moment}, whose answer was lost`;

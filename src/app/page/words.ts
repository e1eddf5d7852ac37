/** The title of the tab, as long as nothing has a name. */
export const untitled = 'Try a model';
export const reload = 'Reload the page';
export const unreadableDescription = 'The API’s description couldn’t be read.';

// The page itself has failed.
export const brokenPage = {
  title: 'This page is broken',
  what: 'A part of the page couldn’t be loaded, or it met something that it can’t handle. The model may have run all the same.',
  next: 'Reload the page and run again.',
};
export const brokenInputs = {
  title: 'This page couldn’t make a request of these inputs',
  what: 'It met something that it can’t handle. Nothing was sent to the model.',
  next: 'Change what you entered last and run again, or reload the page. “About this page” in the API menu tells what went wrong.',
};

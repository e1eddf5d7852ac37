/** Of pages that scripts draw, by how much of them. */
export const scripted = {
  all: 'This page draws itself by scripts: download and open it.',
  'perhaps some': 'Scripts may draw more of this page: download and open it.',
};
export const howToShow = 'How to show the page';
export const page = 'Page';
export const source = 'Source';
export const harmless = 'Without scripts, links and anything from the network.';
export const pageIn = (name: string): string => `Page in the result: ${name}`;

export const noViewer = 'This browser has no viewer for PDF.';
export const documentIn = (name: string): string => `Document in the result: ${name}`;
export const openInNewTab = 'Open in a new tab';

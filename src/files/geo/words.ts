// A track or a map file.
export const tooLarge = (megabytes: number): string =>
  `Files of more than ${megabytes} MB aren’t read as a map: the text is below “Shown as…”.`;
export const hasEntities =
  'It defines entities of its own, which no file of places needs and which can fill the memory: it isn’t read as a map.';
export const notXml = 'It can’t be read as XML: it ends early, or is damaged.';
export const noBrowserParser = 'This browser reads no XML.';

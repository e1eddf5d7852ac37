export const tab = 'Picture';
/** As in “Shown as…”. */
export const shownAs = 'a picture';
export const named = 'a list of lists whose name says picture or mask';
export const eachSaid = 'the description says “image”, so each entry is decoded as one';
export const said = 'the description says “image” and no other medium';

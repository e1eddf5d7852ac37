export const tab = 'Film';
export const eachSaid = 'the description says “video”, so each entry is decoded as one';
export const said = 'the description says “video” and no other medium';

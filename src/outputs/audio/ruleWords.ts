export const tab = 'Sound';
export const eachSaid = 'the description says “audio”, so each entry is decoded as one';
export const said = 'the description says “audio” and no other medium';

export const keyword = (audio: string): string => `the keyword #range in the description, beside the recording "${audio}"`;
export const two = (start: string, second: string, audio: string): string =>
  `"${start}" and "${second}" are a part of the recording "${audio}"`;
export const one = (name: string, audio: string): string => `"${name}" is a part of the recording "${audio}", as its description says`;

/** What is said of `.try-me.json`. */

export const tooLarge = (limit: number): string => `it is larger than ${limit} bytes`;
export const noJson = (why: string): string => `it is no JSON: ${why}`;
export const noObject = 'an object is expected, such as {"allow": [{"rule": "TM201", "reason": "…"}]}';
export const noList = 'allow is a list of exceptions';
export const atEntry = (position: number, what: string): string => `exception ${position}: ${what}`;
export const noEntry = 'an object with rule and reason is expected';
export const unknownMember = (name: string, meant: string | undefined): string =>
  `there is no ${JSON.stringify(name)}${meant === undefined ? '' : `; is ${JSON.stringify(meant)} meant?`}`;
export const unknownRule = (word: string, meant: string | undefined): string =>
  `there is no rule ${JSON.stringify(word)}${meant === undefined ? '' : `; is ${meant} meant?`}`;
export const noText = (name: string): string => `${name} is a text that isn’t empty`;
export const noReason = 'a reason is required: it is for whoever reads this after you';
export const noPlace = (where: string): string =>
  `where is "model", "argument" and a name, or "response" and a name, not ${JSON.stringify(where)}`;
export const tooMany = (limit: number): string => `more than ${limit} exceptions`;
export const ofFile = (file: string, what: string): string => `${file}: ${what}.`;

export const unused = (rule: string, where: string | undefined): string =>
  `the exception of ${rule}${where === undefined ? '' : ` at ${where}`} is no longer needed: nothing is found that it allows`;

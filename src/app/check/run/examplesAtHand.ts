import type { Example } from '../../../api/examples.ts';
import type { GivenExample } from '../../../checks/running/inputs/cases.ts';
import { fetchFile, nameInUrl } from '../../../ui/fetchFile.ts';
import * as words from '../words.ts';

interface AtHand {
  readonly examples: readonly GivenExample[];
  /** Those that can't be used, and why. */
  readonly problems: readonly string[];
}

/** Examples with their files, one after another: a deployment may have sixty, and their files may be large. */
export async function examplesAtHand(list: readonly Example[], signal: AbortSignal): Promise<AtHand> {
  const examples: GivenExample[] = [];
  const problems: string[] = [];
  for (const example of list) {
    if (signal.aborted) break;
    try {
      examples.push(await atHand(example));
    } catch (error) {
      problems.push(words.exampleLost(example.label, error instanceof Error ? error.message : String(error)));
    }
  }
  return { examples, problems };
}

async function atHand(example: Example): Promise<GivenExample> {
  const fetched = async ([name, urls]: [string, readonly string[]]): Promise<[string, File[]]> => [
    name,
    await Promise.all(urls.map((url) => fetchFile(url, nameInUrl(url)))),
  ];
  const { answer } = example;
  const recorded =
    answer?.from !== undefined && 'url' in answer.from
      ? await fetchFile(answer.from.url, nameInUrl(answer.from.url), answer.type)
      : undefined;
  return { example, files: new Map(await Promise.all(Object.entries(example.files).map(fetched))), recorded };
}

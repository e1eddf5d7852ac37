import { matches } from '../app/form/matches.ts';
import type { Chapter, Exhibit } from './exhibit.ts';
import * as words from './words.ts';

/** The chapters with what has every word of the search in its own words or in those of its chapter. */
export function searched(chapters: readonly Chapter[], search: string): readonly Chapter[] {
  if (search.trim() === '') return chapters;
  return chapters
    .map((chapter) => ({
      ...chapter,
      exhibits: chapter.exhibits.filter((exhibit) => matches({ name: nameOf(chapter, exhibit), description: wordsOf(exhibit) }, search)),
    }))
    .filter(({ exhibits }) => exhibits.length > 0);
}

function nameOf({ of, name }: Chapter, { id, title }: Exhibit): string {
  return `${words.kinds[of]} ${name} ${id} ${title}`;
}

function wordsOf(exhibit: Exhibit): string {
  return `${exhibit.note ?? ''} ${ownWords(exhibit)}`;
}

function ownWords(exhibit: Exhibit): string {
  if (exhibit.as === 'field') return exhibit.arg.description;
  return exhibit.as === 'part' ? `${exhibit.part.key} ${words.searchedSchema(exhibit.declared)}` : `${exhibit.pair.key} ${words.compared}`;
}

/** The search in the page's address. */
export function searchIn(address: string): string {
  return new URL(address).searchParams.get('q') ?? '';
}

/** The address with another search, and the same place in the page. */
export function addressWith(address: string, search: string): string {
  const url = new URL(address);
  if (search.trim() === '') url.searchParams.delete('q');
  else url.searchParams.set('q', search);
  return url.href;
}

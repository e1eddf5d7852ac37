import { describe, expect, test } from 'vitest';
import { readAnswer } from './read.ts';
import { fileType } from '../files/sniff.ts';
import { notesInWords, surpriseOf, type Note } from './note.ts';

describe('what is said when another kind of answer came', () => {
  test.each<[string | undefined, string, string | undefined]>([
    ['image/*', 'application/json', 'Asked for a picture, the model sent JSON.'],
    ['image/png', 'text/plain', 'Asked for a picture, the model sent text.'],
    ['image/png', 'image/tiff', undefined],
    ['IMAGE/PNG; q=1', 'text/csv', 'Asked for a picture, the model sent text/csv.'],
    ['image/*', 'application/octet-stream', undefined],
    ['audio/*', 'text/html', 'Asked for sound, the model sent a web page.'],
    ['video/mp4', 'image/gif', undefined],
    ['video/*', 'application/zip', 'Asked for a film, the model sent application/zip.'],
    ['zip', 'application/zip', undefined],
    ['application/zip', 'application/json', 'Asked for an archive, the model sent JSON.'],
    ['application/pdf', 'application/pdf', undefined],
    ['application/json', 'image/png', undefined],
    ['*/*', 'text/plain', undefined],
    [undefined, 'text/plain', undefined],
  ])('asked for %s, got %s', (accept, mime, expected) => {
    const note = surpriseOf(accept, fileType(mime));
    expect(note && notesInWords([note])).toBe(expected);
  });

  const read = (body: string, contentType: string) =>
    readAnswer({ status: 200, contentType, blob: new Blob([body]), modelId: 'm', argNames: [], response: undefined, accept: 'image/*' });

  test.each([
    ['{"predictions": {"label": "cod"}}', 'image/*', 'Asked for a picture, the model sent JSON.'],
    ['No animal is in it.', 'image/*', 'Asked for a picture, the model sent text.'],
  ])('it stands above the answer %s', async (body, contentType, note) => {
    expect(notesInWords((await read(body, contentType)).parts[0]?.notes ?? [])).toBe(note);
  });

  test.each(['["Error encoding image", 500]', '{"predictions": ["Error encoding image", 500]}'])('an error is one: %s', async (body) => {
    const { error, parts } = await read(body, 'application/json');
    expect(error).toMatchObject({ title: 'The model reports an error', what: 'Error encoding image.' });
    expect(parts[0]?.notes).toBeUndefined();
  });
});

test.each<[Note, string]>([
  [{ code: 'nothing-found' }, 'Nothing was found: the answer holds empty lists and no entry.'],
  [{ code: 'json-in-string' }, 'It came as JSON text inside a string.'],
  [{ code: 'answered-null' }, 'The model answered null: it gave no result.'],
  [{ code: 'nothing-announced' }, 'The answer holds none of the values that the schema announces.'],
  [{ code: 'reading-failed' }, 'Something went wrong while this answer was read. Here it is as it came.'],
  [{ code: 'broken-lines', count: 1, first: 7, isEnd: true }, 'The last line breaks off and is left out.'],
  [{ code: 'broken-lines', count: 1, first: 7, isEnd: false }, 'Line 7 isn’t JSON and is left out.'],
  [{ code: 'broken-lines', count: 1200, first: 7, isEnd: false }, '1,200 lines aren’t JSON and are left out, the first of them is line 7.'],
  [{ code: 'only-a-name', announced: 'image' }, 'The schema announces an image; this is the name of a file, which isn’t in the answer.'],
  [{ code: 'not-decoded', announced: 'audio' }, 'The schema announces audio, but this text can’t be decoded as one.'],
  [{ code: 'other-bytes', announced: 'video', mime: 'image/png' }, 'The schema announces a video, but the bytes are image/png.'],
  [{ code: 'other-bytes', announced: 'video', mime: undefined }, 'The schema announces a video, but the bytes are of an unknown type.'],
  [{ code: 'other-kind', announced: 'array' }, 'The schema announces a list here.'],
  [{ code: 'not-json', mime: 'text/csv' }, 'Asked for JSON, the model sent text/csv.'],
  [{ code: 'not-as-asked', asked: 'film', mime: 'text/html' }, 'Asked for a film, the model sent a web page.'],
  [{ code: 'left-as-json', count: 6, total: 1000, of: 'members' }, '6 more of 1,000 members, as JSON.'],
  [{ code: 'said', said: 'cod.png' }, 'cod.png'],
])('a note in words: %j', (note, words) => {
  expect(notesInWords([note])).toBe(words);
  expect(notesInWords([{ code: 'said', said: 'First.' }, note])).toBe(`First. ${words}`);
});

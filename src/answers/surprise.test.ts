import { describe, expect, test } from 'vitest';
import { readAnswer } from './read.ts';
import { fileType } from '../files/sniff.ts';
import { surpriseOf } from './surprise.ts';

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
    expect(surpriseOf(accept, fileType(mime))).toBe(expected);
  });

  const read = (body: string, contentType: string) =>
    readAnswer({ status: 200, contentType, blob: new Blob([body]), modelId: 'm', argNames: [], response: undefined, accept: 'image/*' });

  test.each([
    ['{"predictions": {"label": "cod"}}', 'image/*', 'Asked for a picture, the model sent JSON.'],
    ['No animal is in it.', 'image/*', 'Asked for a picture, the model sent text.'],
  ])('it stands above the answer %s', async (body, contentType, note) => {
    expect((await read(body, contentType)).parts[0]).toMatchObject({ note });
  });

  test.each(['["Error encoding image", 500]', '{"predictions": ["Error encoding image", 500]}'])('an error is one: %s', async (body) => {
    const { error, parts } = await read(body, 'application/json');
    expect(error).toMatchObject({ title: 'The model reports an error', what: 'Error encoding image.' });
    expect(parts[0]?.note).toBeUndefined();
  });
});

import { expect, test } from 'vitest';
import { formatName, formatNames } from './formatName.ts';

test.each([
  ['application/json', 'JSON'],
  ['application/json; charset=utf-8', 'JSON'],
  ['image/png', 'PNG'],
  ['image/*', 'Image'],
  ['video/mp4', 'MP4'],
  ['audio/mpeg', 'MP3'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'XLSX'],
  ['application/vnd.ms-excel', 'XLS'],
  ['application/x-tar', 'TAR'],
  ['application/x-npy', 'NPY'],
  ['application/x-hdf5', 'HDF5'],
  ['application/octet-stream', 'Binary'],
  ['image/svg+xml', 'SVG'],
  ['application/geo+json', 'GEO JSON'],
  ['application/vnd.example.some.very-long-and-winding-name+xml', 'XML'],
  ['application/vnd.example.some.very-long-and-winding-name', 'VERY-LONG-AND…'],
  ['*/*', '*/*'],
  ['odd', 'odd'],
  ['constructor', 'constructor'],
])('%s is called %s', (mime, name) => {
  expect(formatName(mime)).toBe(name);
});

test('two formats of one name are told apart', () => {
  expect(formatNames(['text/xml', 'application/xml', 'image/png'])).toEqual(['text/xml', 'application/xml', 'PNG']);
});

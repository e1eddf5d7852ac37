// @vitest-environment jsdom
import { Blob as NodeBlob, File as NodeFile } from 'node:buffer';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { readDetections } from '../../../answers/shapes/detections/readDetections.ts';
import CompareDetections from './CompareDetections.tsx';

/** As shown; in the file the photo lies on its side. */
const SIZE = { width: 300, height: 400 };

beforeAll(() => {
  vi.stubGlobal('Blob', NodeBlob);
  vi.stubGlobal('File', NodeFile);
  // jsdom neither loads nor paints.
  URL.createObjectURL = () => 'blob:photo';
  URL.revokeObjectURL = () => undefined;
  const src = {
    set(this: HTMLImageElement) {
      setTimeout(() => this.dispatchEvent(new Event('load')));
    },
  };
  Object.defineProperties(HTMLImageElement.prototype, {
    src,
    naturalWidth: { get: () => SIZE.width },
    naturalHeight: { get: () => SIZE.height },
  });
  Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
});

afterEach(cleanup);

/** The beginning of a JPEG that says how it is to be turned. */
function turned(orientation: number): File {
  const tiff = [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const bytes = [0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, 0xff, 0xda, 0, 2];
  return new File([new Uint8Array(bytes)], 'photo.jpg', { type: 'image/jpeg' });
}

const setOf = (...boxes: number[][]) => {
  const found = readDetections(
    boxes.map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => ({ label: 'cod', score: 0.9, box: { x1, y1, x2, y2 } })),
    'predictions',
  );
  if (found === undefined) throw new Error('no boxes');
  return found;
};

const draw = (orientation: number) => {
  const sent = [{ name: 'image', file: turned(orientation) }];
  const [left, right] = [setOf([300, 10, 390, 60]), setOf([300, 10, 390, 60], [10, 10, 60, 90])];
  return render(
    <CompareDetections left={{ set: left }} right={{ set: right }} names={['A', 'B']} sent={[sent, sent]}>
      beside
    </CompareDetections>,
  );
};

test('boxes that fit the photo only as it is stored are compared there, and can be read as shown', async () => {
  draw(6);
  const choice = await screen.findByLabelText(/for the picture/);
  await waitFor(() => expect((choice as HTMLSelectElement).value).toBe('stored'));
  const before = document.body.textContent;
  expect(before).toContain('at 265, 345');
  fireEvent.change(choice, { target: { value: 'shown' } });
  await waitFor(() => expect(document.body.textContent).toContain('at 345, 35'));
});

test('a photo that isn’t turned has no such choice', async () => {
  draw(1);
  await screen.findAllByText(/photo.jpg/);
  expect(screen.queryByLabelText(/for the picture/)).toBeNull();
});

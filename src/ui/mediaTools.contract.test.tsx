// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CaptureButton } from './capture/CaptureButton.tsx';
import Camera from './capture/Camera.tsx';
import type { CaptureProps } from './capture/define.ts';
import Microphone from './capture/Microphone.tsx';
import VideoCamera from './capture/VideoCamera.tsx';
import { EditTool } from './edit/EditTool.tsx';
import PictureEditor from './edit/PictureEditor.tsx';
import TrimDialog from './edit/TrimDialog.tsx';
import { SampleButton } from './actions/SampleButton.tsx';
import { samplesFor } from './samples.ts';

const getUserMedia = vi.fn<(constraints: MediaStreamConstraints) => Promise<unknown>>();
const stopped = vi.fn();

beforeAll(() => {
  // What jsdom lacks.
  URL.createObjectURL = () => 'blob:test';
  URL.revokeObjectURL = () => undefined;
  window.matchMedia = (query) => ({ matches: false, media: query }) as MediaQueryList;
});
beforeEach(() => {
  stopped.mockReset();
  getUserMedia.mockReset().mockRejectedValue(new DOMException('', 'NotAllowedError'));
  putDevices({ getUserMedia, enumerateDevices: () => Promise.resolve([]) });
  vi.stubGlobal('createImageBitmap', () => new Promise(() => undefined));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function putDevices(value: unknown): void {
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value });
}

/** As much of a stream as anything asks for before its first frame. */
function fakeStream() {
  const track = { stop: stopped, addEventListener: () => undefined, getSettings: () => ({}) };
  return { getTracks: () => [track], getVideoTracks: () => [track], getAudioTracks: () => [track] };
}

const CAPTURES = [
  { tool: 'Camera', Tool: Camera, device: 'camera', main: 'Take the picture', asks: 'video' },
  { tool: 'Microphone', Tool: Microphone, device: 'microphone', main: 'Record', asks: 'audio' },
  { tool: 'Record a video', Tool: VideoCamera, device: 'camera', main: 'Record', asks: 'video' },
] as const;

describe.each(CAPTURES)('$tool', ({ tool, Tool, device, main, asks }) => {
  function open(given: Partial<CaptureProps> = {}) {
    const props = { onFile: vi.fn(), onClose: vi.fn(), onBrowse: vi.fn(), ...given };
    return { props, user: userEvent.setup({ delay: null }), ...render(<Tool {...props} />) };
  }

  test('is a dialog with a name, and asks for its device alone', async () => {
    open();
    await screen.findByRole('dialog', { name: new RegExp(`^${tool}`) });
    await waitFor(() => expect(getUserMedia).toHaveBeenCalledOnce());
    const constraints = getUserMedia.mock.lastCall?.[0];
    expect(Object.entries(constraints ?? {}).flatMap(([kind, wanted]) => (wanted === false ? [] : [kind]))).toEqual([asks]);
  });

  test('a refused device is explained, can be asked for again, and the file dialog is the way out', async () => {
    const { props, user } = open();
    expect((await screen.findByRole('alert')).textContent).toContain(`The ${device} isn’t allowed.`);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: main }).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(getUserMedia).toHaveBeenCalledTimes(2));
    await user.click(await screen.findByRole('button', { name: 'Choose a file instead' }));
    expect(props.onBrowse).toHaveBeenCalledOnce();
  });

  test('a page that may have no devices says why', async () => {
    putDevices(undefined);
    open();
    expect((await screen.findByRole('alert')).textContent).toContain('only on pages that come by https');
  });

  test.each([
    ['Escape', '{Escape}'],
    ['its button', undefined],
  ])('closes by %s, without a file', async (_, key) => {
    const { props, user } = open();
    await screen.findByRole('alert');
    if (key === undefined) await user.click(screen.getByRole('button', { name: `Close ${tool}` }));
    else await user.keyboard(key);
    expect(props.onClose).toHaveBeenCalledOnce();
    expect(props.onFile).not.toHaveBeenCalled();
  });

  test('lets go of its device when it is closed, even one that is granted late', async () => {
    let grant: (stream: unknown) => void = () => undefined;
    getUserMedia.mockReturnValue(new Promise((resolve) => (grant = resolve)));
    const { unmount } = open();
    await waitFor(() => expect(getUserMedia).toHaveBeenCalled());
    unmount();
    await act(async () => grant(await Promise.resolve(fakeStream())));
    expect(stopped).toHaveBeenCalled();
  });
});

describe.each([
  ['Crop, rotate, resize', PictureEditor, 'picture.png', 'image/png'],
  ['Trim', TrimDialog, 'sound.wav', 'audio/wav'],
] as const)('%s', (title, Editor, name, type) => {
  const file = new File(['no such thing'], name, { type });

  test('is a dialog that can be left, by keyboard too, with nothing done', async () => {
    const [onDone, onClose] = [vi.fn(), vi.fn()];
    const user = userEvent.setup({ delay: null });
    render(<Editor file={file} onDone={onDone} onClose={onClose} />);
    await screen.findByRole('dialog', { name: new RegExp(`^${title}`) });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Apply' }).disabled).toBe(true);
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onClose).toHaveBeenCalledTimes(2);
    expect(onDone).not.toHaveBeenCalled();
  });
});

test('a picture that can’t be opened is said', async () => {
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('no picture')));
  render(<PictureEditor file={new File(['?'], 'a.png', { type: 'image/png' })} onDone={vi.fn()} onClose={vi.fn()} />);
  expect((await screen.findByRole('alert')).textContent).toBe('This picture couldn’t be opened for editing.');
});

const file = new File(['x'], 'a.png', { type: 'image/png' });

describe.each([
  ['the camera', 'Camera for arg', (disabled: boolean) => <CaptureButton media={['image']} name="arg" disabled={disabled} />, 'dialog'],
  [
    'what to record',
    'Record… for arg',
    (disabled: boolean) => <CaptureButton media={['image', 'video']} name="arg" disabled={disabled} />,
    'menu',
  ],
  [
    'a sample of several',
    'Use a sample for arg',
    (disabled: boolean) => <SampleButton samples={samplesFor(undefined, [])} name="arg" disabled={disabled} />,
    'menu',
  ],
  [
    'the editor',
    'Crop, rotate, resize a.png',
    (disabled: boolean) => <EditTool file={file} medium="image" disabled={disabled} onEdited={vi.fn()} />,
    'dialog',
  ],
] as const)('the button for %s', (_, name, button, opens) => {
  test('says whose it is, and opens by keyboard', async () => {
    const user = userEvent.setup({ delay: null });
    render(button(false));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name }));
    await user.keyboard('{Enter}');
    expect(await screen.findByRole(opens)).toBeTruthy();
  });

  test('does nothing while disabled', async () => {
    render(button(true));
    await userEvent.setup({ delay: null, pointerEventsCheck: 0 }).click(screen.getByRole('button', { name }));
    expect(screen.queryByRole(opens)).toBeNull();
  });
});

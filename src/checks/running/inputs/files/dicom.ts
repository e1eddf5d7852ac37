import { ownPixels, PICTURE_SIZE } from './picture.ts';
import { joinedBytes, little } from './bytes.ts';
import * as words from './words.ts';

/** A picture that was captured, and one that is written with the lowest byte first and with its types. */
const [CAPTURE, EXPLICIT] = ['1.2.840.10008.5.1.4.1.1.7', '1.2.840.10008.1.2.1'];
/** Numbers for things of our own, below the branch of names that are numbers by chance. */
const OWN = '2.25.302613927744185529620145';
/** Types whose length has four bytes, behind two that are empty. */
const LONG: ReadonlySet<string> = new Set(['OB']);

/** The grey picture as a secondary capture of 8 bits. */
export function ownDicom(which: 0 | 1): Uint8Array<ArrayBuffer> {
  const { width, height } = PICTURE_SIZE;
  const rgba = ownPixels(which);
  const grey = Uint8Array.from({ length: width * height }, (_, at) => rgba[at * 4] ?? 0);
  const instance = `${OWN}.3.${which + 1}`;
  const meta = joinedBytes(
    element(2, 0x01, 'OB', [0, 1]),
    element(2, 0x02, 'UI', CAPTURE),
    element(2, 0x03, 'UI', instance),
    element(2, 0x10, 'UI', EXPLICIT),
    element(2, 0x12, 'UI', `${OWN}.9`),
  );
  return joinedBytes(
    new Uint8Array(128),
    'DICM',
    element(2, 0, 'UL', little(meta.length, 4)),
    meta,
    element(0x08, 0x16, 'UI', CAPTURE),
    element(0x08, 0x18, 'UI', instance),
    element(0x08, 0x20, 'DA', '20240101'),
    element(0x08, 0x30, 'TM', ''),
    element(0x08, 0x50, 'SH', ''),
    element(0x08, 0x60, 'CS', 'OT'),
    element(0x08, 0x64, 'CS', 'SYN'),
    element(0x08, 0x90, 'PN', ''),
    element(0x10, 0x10, 'PN', words.patient),
    element(0x10, 0x20, 'LO', '0'),
    element(0x10, 0x30, 'DA', ''),
    element(0x10, 0x40, 'CS', ''),
    element(0x20, 0x0d, 'UI', `${OWN}.1`),
    element(0x20, 0x0e, 'UI', `${OWN}.2`),
    element(0x20, 0x10, 'SH', ''),
    element(0x20, 0x11, 'IS', '1'),
    element(0x20, 0x13, 'IS', `${which + 1}`),
    element(0x28, 0x02, 'US', little(1, 2)),
    element(0x28, 0x04, 'CS', 'MONOCHROME2'),
    element(0x28, 0x10, 'US', little(height, 2)),
    element(0x28, 0x11, 'US', little(width, 2)),
    element(0x28, 0x100, 'US', little(8, 2)),
    element(0x28, 0x101, 'US', little(8, 2)),
    element(0x28, 0x102, 'US', little(7, 2)),
    element(0x28, 0x103, 'US', little(0, 2)),
    element(0x7fe0, 0x10, 'OB', grey),
  );
}

/** What it holds has an even length: names that are numbers are filled up with a zero, texts with a blank. */
function element(group: number, number: number, type: string, value: string | readonly number[] | Uint8Array): Uint8Array {
  const bytes = joinedBytes(value);
  const padding = bytes.length % 2 === 0 ? [] : [type === 'UI' ? 0 : 0x20];
  const length = bytes.length + padding.length;
  return joinedBytes(
    little(group, 2),
    little(number, 2),
    type,
    LONG.has(type) ? [0, 0, ...little(length, 4)] : little(length, 2),
    bytes,
    padding,
  );
}

/** Checksums that begin with zero, highest bit first, as Ogg and FLAC have them. */
function tableOf(polynomial: number, bits: 8 | 16 | 32): Uint32Array {
  const top = 2 ** (bits - 1);
  const mask = 2 ** bits - 1;
  return Uint32Array.from({ length: 256 }, (_, index) => {
    let value = (index * 2 ** (bits - 8)) >>> 0;
    for (let bit = 0; bit < 8; bit++) value = ((value & top) !== 0 ? ((value << 1) ^ polynomial) & mask : (value << 1) & mask) >>> 0;
    return value;
  });
}

const OGG = tableOf(0x04c11db7, 32);
const FLAC_FRAME = tableOf(0x8005, 16);
const FLAC_HEADER = tableOf(0x07, 8);

export function oggChecksum(bytes: Uint8Array, before = 0): number {
  let value = before;
  for (const byte of bytes) value = ((value << 8) ^ (OGG[(value >>> 24) ^ byte] ?? 0)) >>> 0;
  return value;
}

/** Of a frame of FLAC, byte by byte: with the checksum at its end it is zero. */
export function crc16(before: number, byte: number): number {
  return ((before << 8) & 0xffff) ^ (FLAC_FRAME[(before >>> 8) ^ byte] ?? 0);
}

/** Of the header of a frame of FLAC. */
export function crc8(bytes: Uint8Array): number {
  let value = 0;
  for (const byte of bytes) value = FLAC_HEADER[value ^ byte] ?? 0;
  return value;
}

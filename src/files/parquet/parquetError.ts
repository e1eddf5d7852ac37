/** A reason for people, as a sentence. */
export class ParquetError extends Error {
  override readonly name = 'ParquetError';
}

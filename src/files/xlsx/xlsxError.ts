/** A reason for people, as a sentence. */
export class XlsxError extends Error {
  override readonly name = 'XlsxError';
}

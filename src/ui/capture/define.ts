/** What a dialog that records gets. */
export interface CaptureProps {
  readonly onFile: (file: File) => void;
  readonly onClose: () => void;
  /** The way out when there is no device: the file dialog. */
  readonly onBrowse: () => void;
}

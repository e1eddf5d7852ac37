import { Notice } from '../ui/text/Notice.tsx';

/** What the document asks for and no form can offer. */
export function SpecNotes({ notes }: { notes?: readonly string[] | undefined }) {
  return notes?.map((note) => (
    <Notice key={note} severity="warning" sx={{ mb: 2, overflowWrap: 'anywhere' }}>
      {note}
    </Notice>
  ));
}

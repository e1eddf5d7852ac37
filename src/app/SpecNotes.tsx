import Alert from '@mui/material/Alert';

/** What the document asks for and no form can offer. */
export function SpecNotes({ notes }: { notes?: readonly string[] | undefined }) {
  return notes?.map((note) => (
    <Alert key={note} severity="warning" variant="outlined" sx={{ mb: 2, overflowWrap: 'anywhere' }}>
      {note}
    </Alert>
  ));
}

/** A place in a text. */
export const line = (number: number): string => `line ${number}`;

// What isn't in a saved example.
export const theAnswer = 'the answer';
export const named = (argument: string): string => `“${argument}”`;

/** What goes along with a saved example, for whoever puts it into a deployment. */
export const readme = (
  model: string,
  folder: string,
  licenceIsOpen: boolean,
): string => `An example for the model "${model}", saved from a run.

examples.json   what the page reads: the settings, which files belong to which argument, and the recorded answer
${folder}/   the files that were sent, and the answer

Use it
  Mount this folder into the container of the page and name it:
    docker run -v "$PWD:/examples:ro" -e EXAMPLES_DIR=/examples ... try-me
  Without the container: put the folder beside index.html as "examples", and write into config.json
    { "examples": "examples/examples.json" }
  Visitors then find the example above the form, and after they have run it the page says whether the answer is the recorded one.

Add it to a folder that you have
  Copy "${folder}" into it, and add the entry of this examples.json to the list of "${model}" in that one's
  (or the whole of "${model}": [ ... ] where that one has no such list).
  Another example may have the same folder: give this one another name, and change it in its addresses, too.

Worth changing in examples.json
  "tolerance" in "answer", such as 0.001: how far numbers may be from the recorded ones.
  "contains" in "answer": the part of the answer that has to be the same, where the rest changes with each run, such as a time of day.
${licenceIsOpen ? '\nThe licence of the files has been left open. Settle it before you publish them: "licence" in examples.json.\n' : ''}`;

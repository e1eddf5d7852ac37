import { writeInto } from '../folder/writeRun.ts';
import { forgetChoices } from '../storage.ts';
import { removeDatabase } from './database.ts';

/**
 * Removes all that the page has kept in this browser, of every model at this address.
 * @throws when the database can't be removed; the choices are gone then
 */
export async function forgetEverything(): Promise<void> {
  forgetChoices();
  // Else this tab would go on writing into it, also what waits for that.
  await writeInto(undefined);
  await removeDatabase();
}

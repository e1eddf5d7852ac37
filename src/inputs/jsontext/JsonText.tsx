/** What isn't a value of the stated type is shown as the text that it is. */
export { default } from '../text/Text.tsx';

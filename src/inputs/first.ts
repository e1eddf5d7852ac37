/**
 * What nearly every form needs, and is loaded lazily elsewhere so that a command line can ask for the rules without a browser.
 * Named here, it comes with the page itself: one request, and a form that appears in one piece.
 */
import './audio/Audio.tsx';
import './file/AnyFile.tsx';
import './image/Image.tsx';
import './multiline/Multiline.tsx';
import './number/Number.tsx';
import './text/Text.tsx';
import './video/Video.tsx';

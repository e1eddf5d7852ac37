export const pictureSize = (width: number, height: number): string => `${width} × ${height} px`;
export const decoding = 'Decoding the picture…';

// Why there is none.
export const notShown = 'This browser can’t show it. The bytes are intact and can be downloaded.';
export const cutShort = 'The file ends early, and nothing of it can be drawn. What came can be downloaded.';
export const videoNotShown = 'This browser can’t show the video that was sent.';
export const noDecoder = 'The decoder for this picture could not be loaded, or it ran out of memory.';

// What is known about it.
export const endsEarly = 'the file ends early: what is missing is blank';
export const eightOfSixteen = '8 of 16 bits shown';
export const allTransparent = 'every pixel is fully transparent';
export const reduced = (step: number): string => `reduced: one of ${step} pixels drawn in each direction`;
export const reducedAtFirst = (step: number): string =>
  `one of ${step} pixels in each direction, also for its contrast; zooming in shows all`;
export const detailsComing = 'Reading the pixels in view…';
export const detailsUnread = 'The pixels in view can’t be read.';
export const unreadable = (percent: number): string => `${percent} % of it can’t be read`;
export const bands = (count: number): string => `${count} bands`;
export const pixelAt = (x: number, y: number): string => `x ${x}, y ${y}`;
export const pixelValues = (pixel: string, values: string): string => `${pixel}: ${values}`;

// How it is looked at.
export const frameKeys =
  'Plus and minus zoom, arrow keys move, 0 shows the whole picture, 1 shows it at its own size. Shift with arrow keys moves a cross that reads the values of a pixel; Escape takes it away.';
export const zoomOut = 'Zoom out';
export const zoomIn = 'Zoom in';
export const showAll = 'Show all';
export const fullScreen = 'Full screen';
export const ownSize = 'Show at its own size (1:1)';
/** Follows the percentage. */
export const showAtOwnSize = (label: string): string => `, show ${label} at its own size`;

// Two of them.
export const difference = (left: string, right: string): string => `Where ${left} and ${right} differ`;
export const bothOf = (left: string, right: string): string => `${left} and ${right}`;
export const shareOf = (name: string): string => `How much of ${name} is shown`;
export const percentOf = (percent: number, name: string): string => `${percent} % ${name}`;
export const now = (name: string): string => `Now: ${name}`;

// How its numbers are drawn.
export const howDrawn = (name: string): string => `How ${name} is drawn`;
export const axes = { page: 'Page', channel: 'Channel', z: 'Z', t: 'Time' } as const;
export const previous = 'Previous';
export const next = 'Next';
export const pageOf = (position: number, count: number): string => `${position} of ${count}`;
export const show = 'Show';
export const band = (position: number): string => `Band ${position}`;
export const colour = 'Colour';
export const colours = ['Red', 'Green', 'Blue'] as const;
export const colourMap = 'Colours';
export const colourMaps = { grey: 'Grey', viridis: 'Viridis', magma: 'Magma' } as const;
export const legend = (map: string, low: string, high: string): string => `${map} from ${low} to ${high}`;
export const contrast = 'Contrast';
export const ownWindow = 'Window';
export const ownWindowTold = 'Contrast as the file says, by its window';
export const percentiles = '2–98 %';
export const percentilesTold = 'Contrast from the 2nd to the 98th percentile';
export const minMax = 'Min–max';
export const minMaxTold = 'Contrast from the smallest to the largest value';
export const full = 'Full';
export const fullTold = 'Contrast over everything that the type of the numbers can hold';
export const blackAt = 'Black at';
export const whiteAt = 'White at';

/** A class that has nothing but a number. */
export const unnamedClass = (id: number): string => `class ${id}`;

// Why four numbers are read in this order.
export const noTwoCorners = 'two corners can’t lie like this';
export const allTwoCorners = 'all of them fit as two corners';
export const answerSays = (name: string, said: string): string => `the answer says ${name}: ${said}`;
export const cocoBoxes = 'COCO writes a corner and the size';
export const roboflowBoxes = 'Roboflow means the centre by x and y';
export const takenForCorner = 'x and y are taken for the corner';
export const yoloOrCorner = (name: string): string => `${name} is the centre and the size in YOLO; elsewhere it can be a corner`;
export const tensorFlowBoxes = 'TensorFlow writes y before x under this name';

// What stands behind a box’s four numbers and is neither its score nor its class.
export const nthValue = (position: number): string => `value ${position}`;
export const values = 'values';

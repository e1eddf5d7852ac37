export const howToMove = 'Drag, or Shift with an arrow key, to move';
export const chooseSome = 'choose some';
export const movedChoice = (choice: string, position: number, count: number): string => `${choice} is now number ${position} of ${count}.`;
export const noneChosen = 'none chosen';

export const annotatedPng = 'Annotated PNG';

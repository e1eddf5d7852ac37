/** Menus are flat like every other surface. */
export const FLAT_MENU = { border: '1px solid', borderColor: 'hairline', boxShadow: 'none', my: 0.5 } as const;

export interface LinkProps {
  readonly href: string;
  readonly host: string;
}

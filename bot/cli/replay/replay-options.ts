export interface ReplayOptions {
  readonly as?: string;
  readonly configured?: true;
}

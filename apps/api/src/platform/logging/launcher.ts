/** A sign-in of the demo world. */
export interface DemoSignIn {
  readonly email: string;
  readonly password: string;
  readonly organisation: string;
}

/** What a process that started this one may want to show a person. */
export type LauncherMessage =
  | { readonly kind: 'progress'; readonly text: string }
  | { readonly kind: 'listening'; readonly url: string; readonly demoSignIns: readonly DemoSignIn[] }
  | { readonly kind: 'fatal'; readonly text: string };

/** Tells the launcher, where there is one. */
export function tellLauncher(message: LauncherMessage): void {
  process.send?.(message);
}

import { ApolloLink } from '@apollo/client';
import { Observable } from '@apollo/client/utilities';

/** Lets the person sign in again, over the page they are on; false when they would rather not. */
type SignInAgain = () => Promise<boolean>;

let signInAgain: SignInAgain | null = null;

/** Says who asks for signing in again while people are in the signed-in area. Returns how to stop. */
export function onSessionEnd(ask: SignInAgain): () => void {
  signInAgain = ask;
  return () => {
    if (signInAgain === ask) signInAgain = null;
  };
}

/** Asks, where somebody can; else there is nothing to wait for. */
export function askToSignInAgain(): Promise<boolean> {
  return signInAgain?.() ?? Promise.resolve(false);
}

/** An operation that is refused because the session has ended waits for the next session, and is sent once more. */
export function createSessionLink(): ApolloLink {
  return new ApolloLink((operation, forward) => new Observable((observer) => {
    let current: { unsubscribe: () => void } | undefined;
    function send(isAgain: boolean) {
      let isHeld = false;
      current = forward(operation).subscribe({
        next(result) {
          isHeld = !isAgain && signInAgain !== null && (result.errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED') ?? false);
          if (!isHeld) return observer.next(result);
          void askToSignInAgain().then((done) => {
            if (done) return send(true);
            observer.next(result);
            observer.complete();
          });
        },
        error: (error: unknown) => observer.error(error),
        complete: () => {
          if (!isHeld) observer.complete();
        },
      });
    }
    send(false);
    return () => current?.unsubscribe();
  }));
}

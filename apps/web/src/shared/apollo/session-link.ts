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

/** Before the person ends the session themselves: nobody is to ask them for another. */
export function stopAsking(): void {
  signInAgain = null;
}

/**
 * An operation that is refused because the session has ended waits for the next session, and is sent once more. So does one that
 * finds nobody signed in, which would take the page away from under what is being written; but not with `isProbe` in its context.
 */
export function createSessionLink(): ApolloLink {
  return new ApolloLink((operation, forward) => new Observable((observer) => {
    let current: { unsubscribe: () => void } | undefined;
    function send(isAgain: boolean) {
      let isHeld = false;
      current = forward(operation).subscribe({
        next(result) {
          const isRefused = result.errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED') ?? false;
          const ask = !isAgain && operation.getContext().isProbe !== true && (isRefused || result.data?.viewer === null) ? signInAgain : null;
          isHeld = ask !== null;
          if (!ask) return observer.next(result);
          void ask().then((done) => {
            if (done) return send(true);
            // who stays without a session keeps the page as it is
            if (!isRefused) return;
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

import { createContext, useContext, useMemo, type ComponentProps, type ComponentType, type ReactNode } from 'react';

export type LinkProps = ComponentProps<'a'> & { href: string };

/** What the parts are told once for a whole page, because they know neither the router nor any language. */
export type UiProviderProps = {
  /** Renders every link of the parts; give the router's link so that a click does not reload. A plain `a` without it. */
  link?: ComponentType<LinkProps>;
  /** The word before each field error, such as "Error". */
  errorWord: string;
  /** The name of buttons that close something, such as "Close". */
  closeWord: string;
  children: ReactNode;
};

type UiContext = { Link: ComponentType<LinkProps>; errorWord: string; closeWord: string };

function PlainLink(props: LinkProps) {
  return <a {...props} />;
}

const Context = createContext<UiContext>({ Link: PlainLink, errorWord: '', closeWord: '' });

export function UiProvider({ link, errorWord, closeWord, children }: UiProviderProps) {
  const value = useMemo(() => ({ Link: link ?? PlainLink, errorWord, closeWord }), [link, errorWord, closeWord]);
  return <Context value={value}>{children}</Context>;
}

export function useUi(): UiContext {
  return useContext(Context);
}

/** A link as the page wants links: by the router when `UiProvider` was given one. */
export function UiLink(props: LinkProps) {
  const { Link } = useUi();
  return <Link {...props} />;
}

import type { LinkProps } from '@trefoil/ui';
import { useHref, useLinkClickHandler } from 'react-router';

/**
 * How @trefoil/ui renders its links here, and the link to use elsewhere. `href` is a path without the language. Left to the browser are
 * anchors, mail addresses, other sites, pages in another language, and links marked `download` or `data-reload`.
 * (The router's own Link brings its prefetching along, which we do not use.)
 */
export function RouterLink(props: LinkProps & { 'data-reload'?: boolean }) {
  const locale = /^\/(en|sv|fi)(?:[/?#]|$)/.exec(props.href)?.[1];
  if (locale !== undefined) return <a {...props} hrefLang={locale} onClick={() => rememberLanguage(locale)} />;
  return /^(?:[a-z][a-z+.-]*:|#|\/\/)/i.test(props.href) ? <a {...props} /> : <PathLink {...props} />;
}

/** For the next visit to the bare address, where the server chooses. */
function rememberLanguage(locale: string) {
  document.cookie = `locale=${locale}; path=/; max-age=31536000; samesite=lax`;
}

function PathLink({ href, onClick, ...rest }: LinkProps & { 'data-reload'?: boolean }) {
  const address = useHref(href);
  const follow = useLinkClickHandler<HTMLAnchorElement>(href, { target: rest.target });
  const leaveToBrowser = rest.download !== undefined || rest['data-reload'] !== undefined;
  return (
    <a
      {...rest}
      href={address}
      onClick={(event) => {
        onClick?.(event);
        if (!event.defaultPrevented && !leaveToBrowser) follow(event);
      }}
    />
  );
}

import type { LinkProps } from '@trefoil/ui';
import { useHref, useLinkClickHandler } from 'react-router';

/**
 * How @trefoil/ui renders its links here, and the link to use elsewhere. `href` is a path without the language. Left to the browser are
 * anchors, mail addresses, other sites, pages in another language, and links marked `download` or `data-reload`.
 * (The router's own Link brings its prefetching along, which we do not use.)
 */
export function RouterLink(props: LinkProps & { 'data-reload'?: boolean }) {
  const ownPath = !/^(?:[a-z][a-z+.-]*:|#|\/\/|\/(?:en|sv|fi)(?:[/?#]|$))/i.test(props.href);
  return ownPath ? <PathLink {...props} /> : <a {...props} />;
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

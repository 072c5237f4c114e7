import { applyDecorators, Header } from '@nestjs/common';

/** Of a route anybody may read from anywhere, other sites too, and keep for `seconds`. */
export const OpenData = (contentType: string, seconds: number): MethodDecorator =>
  applyDecorators(
    Header('content-type', contentType),
    Header('cache-control', `public, max-age=${seconds}`),
    Header('access-control-allow-origin', '*'),
    Header('cross-origin-resource-policy', 'cross-origin'),
  );

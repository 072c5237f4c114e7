import { SetMetadata } from '@nestjs/common';

export const PUBLIC = 'trefoil:public';

/** Open to readers without an account. Everything not so marked is refused to them. */
export const Public = () => SetMetadata(PUBLIC, true);

import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Whether an operation selects one of the last names, below the names before them, below the field being resolved; through fragments too. */
export function selectsAny(info: GraphQLResolveInfo, path: readonly (string | readonly string[])[]): boolean {
  const within = (set: SelectionSetNode | undefined, depth: number): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet, depth);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return within(info.fragments[selection.name.value]?.selectionSet, depth);
      const isMeant = [path[depth]].flat().includes(selection.name.value);
      return isMeant && (depth === path.length - 1 || within(selection.selectionSet, depth + 1));
    }) ?? false;
  return info.fieldNodes.some(({ selectionSet }) => within(selectionSet, 0));
}

declare module 'virtual:europe-map' {
  /** Where a country's figure stands on the drawing; `from` is the country where the figure stands beside it. */
  type MapPlace = { readonly code: string; readonly x: number; readonly y: number; readonly from?: readonly [x: number, y: number] };
  const map: { readonly width: number; readonly height: number; readonly places: readonly MapPlace[]; readonly address: string };
  export default map;
}

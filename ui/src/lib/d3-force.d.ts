// The part of d3-force that layout.ts uses.
declare module 'd3-force' {
  export interface Force<N> {
    (alpha: number): void;
    initialize?: (nodes: N[], random: () => number) => void;
  }
  export interface Simulation<N> {
    randomSource(source: () => number): this;
    stop(): this;
    tick(iterations?: number): this;
    force(name: string, force: Force<N>): this;
  }
  interface Body<N> extends Force<N> {
    strength(value: number): this;
    distanceMax(value: number): this;
  }
  interface Link<N, L> extends Force<N> {
    distance(value: (link: L) => number): this;
    strength(value: number): this;
  }
  interface Toward<N> extends Force<N> {
    strength(value: number): this;
  }
  export function forceSimulation<N>(nodes: N[]): Simulation<N>;
  export function forceManyBody<N>(): Body<N>;
  export function forceLink<N, L>(links: L[]): Link<N, L>;
  export function forceX<N>(x: number | ((node: N) => number)): Toward<N>;
  export function forceY<N>(y: number | ((node: N) => number)): Toward<N>;
}

// The types of the scripts in assets/js/: the main values, what each script hangs into the namespace, and what stands around them.
//
// A script's doc comments name the types from here (`@type {Timeline["score"]["reach"]}`). Days are numbers of days since 1970-01-01, of the
// sheet where it is evenly spaced; pixels are those of the page. Most common change: another function of the namespace is one more line.

/** First and last day, or the pixels from left to right: [from, to). */
type Window_ = [from: number, to: number];
/** Left, top, right, bottom in pixels. */
type Box = [left: number, top: number, right: number, bottom: number];
/** Where a name stands: right or left of its stave, over it, in the margin, not at all; upon it while it has the focus. */
type Side = "r" | "l" | "o" | "m" | "n" | "u";

/** The fields of an address; timeline/query/view.py says what they mean. */
interface View {
  view: "timeline" | "disagreements" | "pair" | "table" | "list" | "about";
  start: number | null;
  end: number | null;
  event: string;
  q: string;
  sources: string[];
  all: string[];
  without: string[];
  verdicts: string[];
  categories: string[];
  precision: string[];
  stance: string[];
  tellers: string[];
  basis: string[];
  importance: number;
  group: "category" | "source" | "none";
  colour: "both" | "sources" | "dating" | "precision";
  axis: "time" | "even";
  signs: boolean;
  goggles: string;
  theme: string;
  present: boolean;
  scene: number;
  a: string;
  b: string;
  sort: string;
  page: number;
  beyond: boolean;
}

/** A row of the table of fields: its key in an address, its name in the view, whether it filters. */
interface Field {
  key: string;
  name: string;
  default: unknown;
  filters?: boolean;
  read(raw: string): any;
  write(value: any): string;
}

/** An event in one band: who tells it and what is written of it. `reach` are pairs of day and pixels, left and right end by turns. */
interface Stave {
  id: string;
  event: number;
  band: number;
  title: string;
  said: string;
  sign: string;
  verdict: string;
  tellers: number;
  label: number;
  reach: number[];
  days: Window_;
  dates?: Window_;
  weights: number[];
  lines: [slot: number, stance: string, text: string, words: string][];
}

/** Marks by column, one row each. */
interface Marks {
  stave: number[];
  shape: number[];
  tone: number[];
  slot: number[];
  source: number[];
  precision: number[];
  x0: number[];
  p0: number[];
  x1: number[];
  p1: number[];
  h: number[];
  dy: number[];
}

interface Source {
  id: string;
  label: string;
  work?: string;
}

/** Events of a band that no source dates: so many, the first of them as rows of id, title and verdict. */
interface Undated {
  band: number;
  count: number;
  events: number[];
  told: [id: string, title: string, verdict: string][];
}

/** What the server sends for a view; timeline/score.py says what it means. */
interface Score {
  staves: Stave[];
  marks: Marks;
  sources: Source[];
  slots: number;
  bands: string[];
  fixed?: boolean;
  shelves: Undated[];
  crowds: Crowd[];
  home: Window_;
  whole: Window_;
  held: Window_ | null;
  knots?: number[];
  width: number;
  height: number;
  total: number;
  oldStyle: boolean;
  overview: { edges: number[]; exact: number[][]; vague: number[][]; conflicts: number[] };
  small?: Score;
  signed?: boolean;
}

/** Events of a band that are only counted. */
interface Crowd {
  band: number;
  from: number;
  to: number;
  count: number;
}

/** What the engraving is told of a stave. */
interface Item {
  key: number;
  band: number;
  reach: number[];
  days: Window_;
  bounds: number[];
  label: number;
  least: number;
  wanted?: boolean;
}

/** Where a window lies on the paper; the maps remember what was worked out for it. */
interface Sheet {
  start: number;
  scale: number;
  left: number;
  right: number;
  known: Map<number, Window_>;
  spans: Map<number, Window_>;
  names: Map<number, Map<number, unknown>>;
  middled?: Item[];
  middle?: number;
}

interface Spacing {
  [name: string]: any;
}
interface Fine {
  high: number;
  row: number;
  gap: number;
  names: number;
}
interface Grade {
  heights: number[];
  type: number;
  gap: number;
}
interface Paper {
  width: number;
  height: number;
  bands: number;
  grades: Grade[];
  spacing: Spacing;
  shelf: boolean;
  margins: boolean;
  still: boolean;
}

/** A stave that stands: in which lane, from where down, its name at which side; `inside` where it is in the window. */
interface Place {
  key: number;
  lane: number;
  top: number;
  height: number;
  side: Side;
  inside: boolean;
}
/** A stave that has only a thin line. */
interface Sliver {
  key: number;
  top: number;
  height: number;
  left: number;
  right: number;
  side: Side;
  middle: number;
}
/** What has no room at all, counted at a day. */
interface Chip {
  band: number;
  top: number;
  day: number;
  from: number;
  to: number;
  keys: number[];
  count: number;
}
interface Layout {
  sheet: Sheet;
  height: number;
  type: number;
  fine: Fine;
  places: Place[];
  slivers: Sliver[];
  chips: Chip[];
  shelf: { top: number; columns: number; rows: number; keys: number[]; waiting: number[] };
  bands: Window_[];
  folded: number[];
  used: number;
  kept: Map<number, KeptLane>;
  small?: Layout;
}
interface KeptLane {
  band: number;
  top: number;
  least: number;
  tall: boolean;
  named: boolean;
  row: [top: number, height: number];
}
/** What the next layout may keep of one. */
interface Before {
  height: number;
  sheet?: Sheet;
  type?: number;
  fine?: Fine;
  shelved?: boolean;
  bands?: Window_[];
  lanes: Map<number, number>;
  sides: Map<number, Side>;
  kept: Map<number, KeptLane>;
}
/** The same with staves and bands by name. */
interface Named extends Omit<Before, "lanes" | "sides"> {
  lanes: [name: string, lane: number][];
  sides: [name: string, side: Side][];
  called: string[];
}

/** A name in the window. */
interface Label {
  stave: number;
  x: number;
  y: number;
  side: Side;
  width: number;
  order: number;
}
/** What is drawn of a mark: days from left to right, pixels from the middle up and down. */
interface MarkBox {
  x0: number;
  x1: number;
  y: number;
  h: number;
  ink: string;
  stave: number;
  share?: number;
  size?: number;
  mark?: number;
}
interface Pin {
  mark: number;
  stave: number;
  style: string;
  x: number;
  y: number;
  share: number;
  size: number;
  ink: string;
}
/** How marks are looked at: the colour mode, the source through whose goggles, the scale of the type. */
interface Look {
  mode?: string;
  goggles?: number;
  type?: number;
}
interface Tone {
  solid: string;
  light: string;
  edge: string;
  tint: string;
  ground: string;
}
type Trace = Record<string, any>;

/** How fast time runs along a sheet. */
interface Tempo {
  even: boolean;
  unit(day: number): number;
  day(unit: number): number;
  units(window: Window_): Window_;
  days(window: Window_): Window_;
  least(middle: number): number;
}

interface Tick {
  from: number;
  to: number;
  text: string;
  point?: boolean;
}
interface AxisRows {
  unit: string;
  step: number;
  ticks: Tick[];
  spans: Tick[];
}

/** The stage: the window that is looked at, and how. */
interface StageState {
  score: Score;
  given?: Score;
  a: number;
  b: number;
  width: number;
  height: number;
  mode: string;
  signs: boolean;
  goggles: number;
  chosen: string;
  room: number;
  layout: Layout;
  layoutAsked: string;
  layoutOf: Score;
  opened: string[];
  drawn: { lo: number; hi: number; scale: number; margin: number };
  focus: number;
  moving: boolean;
  goal: Window_ | null;
  painted: Label[];
  chips: (Chip & { at: number; x: number })[];
  live: boolean;
}
type StageWatcher = (what: "window" | "settled" | "bound" | "chosen", state: StageState) => void;
type Question = { query: string; width: number; height: number };
interface PageState {
  view: View;
  asked: Question | null;
  score: Score | null;
  answers: string;
  room: number;
  ready: boolean;
  words: string;
}
type PageWatcher = (what: "begun" | "changing" | "changed", before: View) => void;
type Parts = Record<string, any>;
type Element_ = any; // what is made and found on the page is not typed: a test with a browser sees to it

/** The namespace: what each script hands on to those after it. */
/** What scripts and server both must know, made from the tables of timeline/ (timeline/page/script_tables.py). */
interface Tables {
  months: string[];
  weekdays: string[];
  windows: Record<string, number>;
  noDate: string;
  briefer: [long: string, short: string][];
  precisions: string[];
  stances: Record<string, { shown: string; before: string }>;
  verdicts: { key: string; sign: string; name: string; plural: string; reads: string; framed: boolean; says: string }[];
  fields: { key: string; name: string; default: any; filters: boolean; kind: string; bounds: any[] }[];
  asked: string[];
  listing: string[];
  still: string[];
  ofStill: string[];
  longestQuery: number;
  units: { key: string; least: number; step: number; above: string; old: number }[];
  lengths: Record<string, number>;
  oldStyle: number;
  evenAxis: Record<string, any>;
  tempo: { MOST: number; EXACT: number; SAID: string };
  styles: { key: string; fill: string; outline: string; symbol: string; words: string }[];
  shapes: string[];
  tones: string[];
  legend: string[];
  reported: string;
  signs: Record<string, string>;
  mostTellers: number;
  spacing: any;
  grades: any[];
  projected: any[];
  lines: Record<string, number>;
  heights: Record<string, number>;
  naming: Record<string, number>;
  filling: Record<string, number>;
  plans: Record<string, any>;
  steady: Record<string, number>;
  boxes: Record<string, number>;
  labels: Record<string, number>;
  signRoom: Record<string, number>;
  beyond: Record<string, number>;
}

interface Timeline {
  tables: Tables;
  early?: { handOn(): void };
  days: {
    MONTHS: string[];
    day(year: number, month?: number, dom?: number): number;
    civil(number: number): [year: number, month: number, dom: number];
    julian(number: number): [year: number, month: number, dom: number];
    iso(number: number): string;
    read(text: string): number | null;
    weekday(number: number): string;
    era(year: number): string;
    span(a: number, b: number): string;
  };
  tempo: {
    STEADY: Tempo;
    SAID: string;
    made(knots: number[]): Tempo;
    evenly(bounds: number[]): number[];
    of(score: Score | null): Tempo;
    dates(score: Score): { home: Window_; whole: Window_ };
    seen(
      state: StageState,
      dayAt: (x: number) => number,
    ): Pick<Timeline["sheet"], "dates" | "onSheet" | "dateAt" | "datesPerPixel"> & { tempo(): Tempo };
  };
  view: {
    FIELDS: Field[];
    read(query: string): View;
    write(view: Partial<View>, keep?: (row: Field) => boolean): string;
    asked(view: View, sorts?: boolean): string;
    changed(view: View, fields: Partial<View>): View;
    ends(window: Window_, home: Window_, width: number, tempo?: Tempo): { start: number | null; end: number | null };
    fresh(): View;
    tidy(values: string[]): string[];
    wellFormed(text: string): string;
  };
  axis: {
    (a: number, b: number, width: number, room?: number, oldStyle?: boolean): AxisRows;
    bounds(unit: string, step: number, number: number): Window_;
    withOldStyle(tick: Tick): Tick;
    OLD_STYLE: number;
  };
  evenAxis(tempo: Tempo, window: Window_, width: number, room?: number, oldStyle?: boolean): AxisRows;
  measure(text: string, size: number): number;
  lines: {
    lines(weights: number[], height: number): [top: number, thickness: number][];
    least(weights: number[]): number;
    ALONE: number;
    AMONG: number;
  };
  ways: Record<string, any>;
  waiting: Record<string, any>;
  draft: Record<string, any>;
  filling: Record<string, any>;
  heights: Record<string, any>;
  naming: Record<string, any>;
  steady: (...given: any[]) => any;
  engraving: {
    engrave(items: Item[], window: Window_, paper: Partial<Paper>, before?: Before | null, crowds?: Crowd[]): Layout;
    keeps(layout: Layout): Before;
    passes(item: Item, window: Window_): boolean;
    touches(item: { days: Window_ }, window: Window_): boolean;
    chipWidth(count: number, spacing?: Spacing): number;
  };
  translated: { named(score: Score, layout: Layout): Named; numbered(kept: Named, score: Score): Before };
  score: {
    lacks(score: Score, a: number, b: number): boolean;
    times(score: Score, factor: number): Score;
    signed(score: Score): Score;
    once<K extends object, V>(make: (key: K, ...more: any[]) => V): (key: K, ...more: any[]) => V;
    enlarge(list: number[], factor: number): number[];
    marksOf(score: Score): number[][];
    reach(stave: Stave, scale: number): Window_;
    withoutDate(score: Score, at: number): boolean;
    undated(score: Score): Map<number, number[]>;
    tells(tellers: number, source: number): boolean;
    countTellers(tellers: number): number;
    ink(score: Score, mode: string, at: number): string;
    inkOf(stave: Stave, mode: string): string;
    MOST_TELLERS: number;
    SHAPES: string[];
    TONES: string[];
    FRAMED: Record<string, boolean>;
  };
  layout: {
    layOut(score: Score, window: Window_, wanted: string[], before?: Before | null): Layout;
    tops(layout: Layout): Place[];
    linesIn(layout: Layout, score: Score): [top: number, thickness: number][][];
  };
  marks: {
    boxes(score: Score, layout: Layout, lo: number, hi: number, scale: number, look?: Look): Record<string, MarkBox[]>;
    pins(score: Score, layout: Layout, a: number, scale: number, look?: Look): Pin[];
    pointSize(line: number, style: string, type?: number): number;
  };
  traces: {
    traces(templates: Trace[], filled: Record<string, MarkBox[]>, colours: (ink: string) => Tone, type?: number): Trace[];
    stroke(type: number): number;
  };
  labels(score: Score, layout: Layout, a: number, scale: number, type?: number): Label[];
  chips(layout: Layout, a: number, scale: number, factor?: number): (Chip & { at: number; x: number })[];
  passing(score: Score, layout: Layout, a: number, b: number, type?: number): Record<string, any>[];
  tellers(score: Score, key: number): string[];
  beyond(score: Score, layout: Layout, a: number, b: number, scale: number, type?: number): Record<string, any>[];

  elements: {
    element(tag: string, className?: string, text?: string): Element_;
    refill<T>(parent: Element_, tag: string, wanted: T[], fill: (node: Element_, one: T, at: number) => void): void;
    setText(node: Element_, text: string): void;
    setClass(node: Element_, text: string): void;
    pool<T>(
      into: { kept: Map<unknown, Element_>; host: Element_; focus: Element_ },
      wanted: T[],
      key: (one: T) => unknown,
      make: (one: T) => Element_,
      place: (node: Element_, one: T) => void,
    ): void;
  };
  stageState: {
    state: StageState;
    parts: Parts;
    watch(watcher: StageWatcher): void;
    tell(what: Parameters<StageWatcher>[0]): void;
    mount(): boolean;
    measure(): [width: number, height: number];
    reduced(): boolean;
    hidden(): boolean;
  };
  sheet: {
    left(): number;
    scaleOf(): number;
    pixel(day: number): number;
    dayAt(x: number): number;
    dates(window?: Window_): Window_;
    onSheet(start: number | null, end: number | null): Window_;
    dateAt(x: number): number;
    datesPerPixel(x: number): number;
    clamp(a: number, b: number): Window_;
    zoomed(factor: number, x: number): Window_;
    windowOf(number: number, score?: Score): Window_;
    boxOf(number: number): Box | null;
    staveAt(x: number, y: number): number;
    pointOf(event: { clientX: number; clientY: number }): [x: number, y: number];
  };
  colours: { colours(ink: string): Tone; forget(): void };
  around: Record<string, any>;
  names: {
    paint(scale: number): void;
    pool(kind: string, wanted: any[], key: (one: any) => unknown, make: (one: any) => Element_, place: (node: Element_, one: any) => void): void;
    clear(kind: string): void;
    renumber(before: Score): number;
    nodeOf(kind: string, key: unknown): Element_;
  };
  aside: { painters: ((scale: number) => void)[] };
  drawing: {
    arrange(before?: Before | null): boolean;
    lacks(a?: number, b?: number): boolean;
    draw(animate: boolean): Promise<void>;
    paint(): void;
  };
  moving: {
    moveTo(a: number, b: number): void;
    settle(): Promise<void>;
    settleSoon(wait: number): void;
    jumpTo(a: number, b: number): Promise<void>;
    flyTo(a: number, b: number): Promise<void>;
    halt(): void;
  };
  stage: Timeline["sheet"] &
    Timeline["moving"] &
    Omit<Timeline["stageState"], "tell" | "hidden"> &
    Pick<Timeline["drawing"], "lacks" | "draw" | "paint"> &
    Pick<Timeline["names"], "nodeOf"> & {
      setScore(score: Score, start: number | null, end: number | null): Promise<void>;
      choose(event: string, opened?: string[]): void;
      setLook(look: { mode?: string; signs?: boolean; goggles?: number }): void;
      repaintTheme(): void;
      chipOf(key: string): Chip;
    };
  card: Record<string, any>;
  legend: { draw(score: Score, host: Element_, view: View): void } & Record<string, any>;
  held(home: Window_, from: Window_, wanted: Window_): Window_;
  shelf: { attach(): void; waiting(chip: Pick<Chip, "band" | "keys" | "count">): void };
  hover: Record<"attach" | "over" | "hide" | "uncross" | "mute" | "place" | "dated", any>;
  gestures: { attach(handed: { leap: (a: number, b: number) => unknown }): void; cancel(): boolean };
  overview: { create(host: Element_, handed: { leap: (a: number, b: number) => unknown; say: (text: string) => void }): void };
  walking: { walk(step: number): unknown; climb(step: number): unknown };

  asking: {
    files: boolean;
    query(): string;
    keep(query: string, push?: boolean): void;
    score(asked: Question & Record<string, unknown>, signal: AbortSignal): Promise<Score>;
    found: ((query: string, signal: AbortSignal) => Promise<any>) | null;
    paper(address: string): Document | null;
    hears(): boolean;
    tell(message: Record<string, unknown>): Promise<number> | void;
    answers(other: Partial<Timeline["asking"]>): void;
  };
  selection: Record<string, any>;
  offlineScores: { scoreOf(...given: any[]): Score; evened(score: Score): Score };
  pageState: { page: PageState; watch(watcher: PageWatcher): void; tell(what: Parameters<PageWatcher>[0], before?: View): void };
  note: { say(text: string): void; copy(text: string, said: string): Promise<void> };
  controls: { show(view: View): void; also(other: (view: View) => void): void; split(text: string): [field: string, value: string] };
  focus: Record<"give" | "role" | "same" | "shown", any>;
  regions: { bind(id: string, call: (region: Element_) => void): void; take(arrival: Element_): void; adopt(): unknown };
  menus: Record<string, any>;
  kept: { attach(): void };
  store(name: "asked" | "chosen" | "seen", data: unknown): void;
  answered(upTo: number | string): unknown;
  address: { write(push?: boolean): void; saw(): void; remember(): void; leap(a: number, b: number): Promise<void> };
  scores: {
    ask(): unknown;
    fetchScore(asked: Question, seen?: Record<string, unknown>, quietly?: boolean): Promise<void>;
    where(): Record<string, unknown>;
    received(score: Score, answers: string, window?: Window_ | null): Promise<void> | undefined;
    arrive(): void;
    legend(): void;
    slotOf(score: Score | null): number;
    whenShown(call: () => void): void;
  };
  page: {
    page: PageState;
    change(fields: Partial<View>, how?: { push?: boolean }): void;
    go(query: string, push?: boolean): void;
    watch(watcher: PageWatcher): void;
    say(text: string): void;
    leap(a: number, b: number): Promise<void>;
    whenShown(call: () => void): void;
  };
  commands: { add(more: Record<string, () => unknown>, how?: { anywhere?: boolean }): void; run(name: string): boolean };
  rooms: Record<"put" | "complete" | "fills", any>;
  table: Record<string, any>;
  pair: Record<string, any>;
  search: Record<"attach" | "enter" | "toFirst" | "leave" | "stepped", any>;
  keys: { KEYS: Key[]; addLayer(layer: { rows: Key[]; press(event: any): boolean; stepOut(): boolean }): void };
  share: Record<string, any>;
  paper: Record<string, any>;
  slide: Record<string, any>;
  pointer: Record<string, any>;
  notes: Record<string, any>;
  deck: Record<"scenes" | "number" | "bare" | "here" | "shown", any>;
  screen: Record<"full" | "toggle" | "awake" | "remembered", any>;
  fitting: Record<"plain" | "unsize" | "compose" | "composing" | "composed" | "reveal", any>;
  present: Record<string, any>;
  seen: Record<string, any>;
}
/** A row of a table of keys. */
interface Key {
  keys: string[];
  shown: string;
  where?: string;
  shift?: boolean;
  does?: string | ((event: any) => unknown);
  reads: string;
}

// ---- what stands around the scripts

interface Window {
  dash_clientside: { timeline?: Timeline; no_update?: unknown; set_props?: (id: string, props: Record<string, unknown>) => void };
  Plotly: { react(graph: Element_, data: Trace[], layout: Record<string, unknown>, config: unknown): Promise<unknown> };
  DashRenderer: new () => unknown;
  __bench: Record<string, unknown>;
}
interface Document {
  getElementById(id: string): Element_;
  addEventListener(type: string, listener: (event: any) => void, options?: boolean | AddEventListenerOptions): void;
  activeElement: Element_;
}
interface ParentNode {
  querySelector(selectors: string): Element_;
  querySelectorAll(selectors: string): NodeListOf<Element_>;
}

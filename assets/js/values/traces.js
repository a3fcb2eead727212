/* Traces: the boxes of a window as Plotly draws them.
 *
 * Pure; timeline/plotly_figure.py says which styles there are. Most common change: none; which part of an ink fills a style says timeline/layout/marks/styles.py.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { FINEST } = timeline.tables.boxes; // pixels of the thinnest outline
  /** Which part of an ink fills a style. */
  const FILL = Object.fromEntries(timeline.tables.styles.map((row) => [row.key, row.fill]));

  /** How much thicker strokes are than on a page: a little less than the type is larger.
   * @type {Timeline["traces"]["stroke"]} */
  const stroke = (type) => 1 + 0.8 * (type - 1);

  const round = (value) => Math.round(value * 1e4) / 1e4;

  /** Widths of the outlines of bars: at most half their height, with a thicker one a hollow bar would look solid. One number where all are alike. */
  const outlines = (list, width) =>
    list.some((box) => box.h < 2 * width) ? list.map((box) => round(Math.min(width, Math.max(box.h / 2, FINEST)))) : width;

  /** Plotly traces: the templates of the figure filled with the boxes; `colours(ink)` gives {solid, light}, `type` the scale of the type.
   * `customdata` says whose each box is (the number of its stave), in the order of the boxes: what is drawn can be tied to its event.
   * @type {Timeline["traces"]["traces"]} */
  function traces(templates, filled, colours, type = 1) {
    const thick = stroke(type);
    return templates.flatMap((template) => {
      const list = filled[template.meta] || [];
      if (template.meta === "dashed") return dashed(template, list, colours, thick);
      if (template.meta === "hair") return [hairs(template, list, colours)];
      const tones = list.map((box) => colours(box.ink));
      return [template.type === "bar" ? bars(template, list, tones, thick) : points(template, list, tones, thick)];
    });
  }

  const edgeOf = (tone) => tone.edge || tone.solid;

  /** Bars of one style, which lie as long as their time. */
  function bars(template, list, tones, thick) {
    const { line } = template.marker;
    return {
      ...template,
      marker: {
        ...template.marker,
        color: tones.map((tone) => tone[FILL[template.meta]]),
        line: { ...line, width: outlines(list, line.width * thick), color: tones.map(edgeOf) },
      },
      customdata: whose(list),
      base: list.map((b) => round(b.x0)),
      x: list.map((b) => round(b.x1 - b.x0)),
      y: list.map((b) => round(b.y)),
      width: list.map((b) => round(b.h)),
    };
  }

  /** Diamonds, which are filled, or rings and crosses, which are drawn by their edges. */
  function points(template, list, tones, thick) {
    const { line } = template.marker,
      full = template.meta === "diamond";
    return {
      ...template,
      marker: {
        ...template.marker,
        color: full ? tones.map((tone) => tone.solid) : tones.map(edgeOf),
        line: {
          ...line,
          width: line.width * thick,
          color: full ? tones.map((tone) => tone.ground || tone.solid) : tones.map(edgeOf),
        },
        size: list.map((b) => b.size * Math.sqrt(b.share)), // timeline/layout/marks/marks.py's point_share
      },
      customdata: whose(list),
      x: list.map((b) => round((b.x0 + b.x1) / 2)),
      y: list.map((b) => round(b.y)),
    };
  }

  const whose = (list) => list.map((box) => box.stave);

  /** All hair lines as one shape: thin boxes, with a way from each to the next and back that has no width. */
  function hairs(template, list, colours) {
    const x = [],
      y = [];
    for (const b of list) {
      const [up, down] = [b.y - b.h / 2, b.y + b.h / 2];
      x.push(list[0].x0, b.x0, b.x1, b.x1, b.x0, b.x0, list[0].x0);
      y.push(list[0].y, up, up, down, down, up, list[0].y);
    }
    return { ...template, customdata: whose(list), x, y, fillcolor: colours("hair").solid };
  }

  /** Dashed outlines: Plotly's bars cannot dash, so each ink gets one line trace around its boxes. */
  function dashed(template, list, colours, thick) {
    const inks = [...new Set(list.map((box) => box.ink))];
    return inks.map((key) => {
      const x = [],
        y = [],
        tone = colours(key),
        own = list.filter((box) => box.ink === key);
      for (const b of own) {
        const [up, down] = [b.y - b.h / 2, b.y + b.h / 2];
        x.push(b.x0, b.x1, b.x1, b.x0, b.x0, null);
        y.push(up, up, down, down, up, null);
      }
      return {
        ...template,
        customdata: whose(own),
        x,
        y,
        line: { ...template.line, width: template.line.width * thick, color: tone.edge || tone.solid },
        fillcolor: tone.light,
      };
    });
  }

  timeline.traces = { traces, stroke };
})(window);

// What can be seen of a slide: an object of questions that tests/house/presenter.py asks of the page.
({
  // Every text that is seen: its words, where it stands, its size in pixels, its contrast with what is behind it.
  texts() {
    const channels = (text) => {
      const all = text.match(/[\d.]+/g).map(Number);
      return [...all.slice(0, 3), all.length > 3 ? all[3] : 1];
    };
    const ground = (node) => {
      for (let at = node; at; at = at.parentElement) {
        const colour = channels(getComputedStyle(at).backgroundColor);
        if (colour[3] >= 0.8) return colour;
      }
      return [255, 255, 255, 1];
    };
    // Relative luminance and contrast as WCAG 2.2 defines them.
    const linear = (one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    const light = (colour) => [0.2126, 0.7152, 0.0722].reduce((sum, share, at) => sum + share * linear(colour[at] / 255), 0);
    const contrast = (one, two) => {
      const [high, low] = [light(one), light(two)].sort((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    };
    const hidden = (node) =>
      !node.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
      node.closest(".unseen, script, .note, #present-bar");
    const outside = (box) => box.right < 1 || box.bottom < 1 || box.left > innerWidth || box.top > innerHeight || box.width < 2;
    const out = [],
      walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent.trim(),
        node = walker.currentNode.parentElement;
      if (!text || hidden(node) || outside(node.getBoundingClientRect())) continue;
      const style = getComputedStyle(node);
      const where = node.closest(".event-label") ? "label" : node.className || node.id || node.tagName;
      out.push({
        text,
        where,
        size: parseFloat(style.fontSize) * node.currentCSSZoom,
        contrast: contrast(channels(style.color), ground(node)),
      });
    }
    return out;
  },

  // Parts of the slide whose contents do not fit into them, and names of bands that reach out of the picture.
  cut() {
    const seen = (node) => node.checkVisibility(),
      all = (query) => [...document.querySelectorAll(query)].filter(seen);
    const slide = all("#present-head, #present-side, #present-foot").filter(
      (node) => node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1,
    );
    const box = (id) => document.getElementById(id).getBoundingClientRect(),
      frame = box("stage"),
      { top } = box("gutter");
    const names = all(".band-name, .shelf-chip").filter((node) => {
      const own = node.getBoundingClientRect();
      return own.left < frame.left - 1 || own.top < top - 1 || own.bottom > frame.bottom + 1;
    });
    return [...slide, ...names].map((node) => node.id || node.textContent);
  },

  // Titles of the staves in the window that have no name; what has no room for one is a sliver.
  unlabelled() {
    const { stage } = dash_clientside.timeline,
      { state } = stage,
      named = new Set(state.painted.map((one) => one.stave));
    const standing = state.layout.places.filter(({ inside }) => inside).map(({ key }) => key);
    return standing.filter((number) => !named.has(number)).map((number) => state.score.staves[number].title);
  },

  // The thickest outline of a bar, in pixels.
  stroke() {
    const bars = [...document.querySelectorAll("#timeline-graph .bars path")];
    return Math.max(...bars.map((bar) => parseFloat(getComputedStyle(bar).strokeWidth) || 0));
  },

  // Size of a label's type in pixels.
  type: () => parseFloat(getComputedStyle(document.querySelector(".event-label .title")).fontSize),
});

/* Chips: what has no room at all is counted at its place, neighbours together.
 *
 * Pure; the twin of timeline/layout/engraving/chips.py. Most common change: how wide a chip is (`chipWidth`); page.css has its padding.
 */
((root) => {
  "use strict";
  const timeline = root.dash_clientside.timeline;
  const { SPACING, x } = timeline.ways;

  const chipWidth = (count, spacing = SPACING) => spacing.chip_padding + spacing.chip_character * (1 + String(count).length);

  /** The chips of each band from left to right, at the top of the band's row for them. */
  function chipsOf(one, crowds, tops) {
    const {
      sheet,
      paper: { spacing },
    } = one;
    return [...tops.keys()]
      .sort((p, q) => p - q)
      .flatMap((band) =>
        gathered(waiting(one, crowds, band), spacing).map((chip) => {
          const members = chip.members.sort((p, q) => p.order - q.order),
            keys = members.filter(({ key }) => key >= 0).map(({ key }) => key);
          return {
            band,
            top: tops.get(band),
            day: sheet.start + (chip.middles / chip.count - sheet.left) / sheet.scale,
            from: Math.min(...members.map(({ first }) => first)),
            to: Math.max(...members.map(({ last }) => last)),
            keys,
            count: chip.count,
          };
        }),
      );
  }

  /** Who waits in a band, from left to right by the middle of what is seen of them. */
  function waiting(one, crowds, band) {
    const { sheet } = one,
      here = (list) => list.filter((each) => each.band === band);
    const all = [
      ...here(one.chipped).map(({ key, days }) => [key, 1, ...days]),
      ...here(crowds).map(({ count, from, to }) => [-1, count, from, to]),
    ];
    return all
      .map(([key, count, first, last], at) => ({
        order: at,
        key,
        count,
        first,
        last,
        middle: (Math.max(x(sheet, first), sheet.left) + Math.min(x(sheet, last), sheet.right)) / 2,
      }))
      .sort((p, q) => p.middle - q.middle || p.order - q.order);
  }

  /** Neighbours gathered until no two chips touch. */
  function gathered(list, spacing) {
    const found = [],
      side = (chip, sign) => chip.middles / chip.count + sign * (chipWidth(chip.count, spacing) / 2 + spacing.chip_gap);
    for (const one of list) {
      let chip = { members: [one], count: one.count, middles: one.middle * one.count };
      while (found.length && side(found[found.length - 1], 1) > side(chip, -1)) {
        const left = found.pop();
        left.members.push(...chip.members);
        chip = { members: left.members, count: left.count + chip.count, middles: left.middles + chip.middles };
      }
      found.push(chip);
    }
    return found;
  }

  timeline.waiting = { chipsOf, chipWidth };
})(window);

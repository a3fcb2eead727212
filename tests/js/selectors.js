"use strict";
// Which elements a selector means: matches(element, "details.menu:not([open]) > summary, #plot", scope).
//
// As much of CSS as the scripts use: tags, #id, .class, [attribute], [attribute^=value], :not(), :is(), :scope, and the
// combinators " " and ">". What it does not know it refuses. The most common change: a row of SIMPLE.

const SIMPLE = [
  // how it is written, and the question that it asks of an element
  [/^\*/, () => () => true],
  [
    /^[a-zA-Z][\w-]*/,
    ([tag]) =>
      (node) =>
        node.localName === tag.toLowerCase(),
  ],
  [
    /^#([\w-]+)/,
    ([, id]) =>
      (node) =>
        node.id === id,
  ],
  [
    /^\.([\w-]+)/,
    ([, name]) =>
      (node) =>
        node.classList.contains(name),
  ],
  [/^\[([\w-]+)(?:([~^]?)=(?:"([^"]*)"|'([^']*)'|([^\]]*)))?\]/, ([, ...parts]) => attribute(...parts)],
  [/^:scope/, () => (node, scope) => node === scope],
];

function attribute(name, sign, ...said) {
  const wanted = said.find((one) => one !== undefined);
  return (node) => {
    const value = node.getAttribute(name);
    if (value === null || wanted === undefined) return value !== null;
    return sign === "^" ? value.startsWith(wanted) : sign === "~" ? value.split(/\s+/).includes(wanted) : value === wanted;
  };
}

// Where the bracket that opens at the beginning of a text is closed.
function closing(text) {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    depth += { "(": 1, ")": -1 }[text[at]] ?? 0;
    if (!depth) return at;
  }
  throw new Error(`never closed: ${text}`);
}

// One simple selector at the beginning of a text: [its question, the rest of the text]; null where a compound ends.
function simple(text) {
  const nested = /^:(not|is)(?=\()/.exec(text);
  if (nested) {
    const inner = text.slice(nested[0].length),
      end = closing(inner),
      any = list(inner.slice(1, end));
    const within = (node, scope) => any.some((one) => one(node, scope));
    return [nested[1] === "is" ? within : (node, scope) => !within(node, scope), inner.slice(end + 1)];
  }
  for (const [written, asks] of SIMPLE) {
    const found = written.exec(text);
    if (found) return [asks(found), text.slice(found[0].length)];
  }
  return null;
}

// A compound at the beginning of a text: [its question, the rest].
function compound(text) {
  const asks = [];
  let rest = text;
  for (let next = simple(rest); next; next = simple(rest)) {
    asks.push(next[0]);
    rest = next[1];
  }
  if (!asks.length) throw new Error(`no selector of this stand-in: ${text}`);
  return [(node, scope) => asks.every((ask) => ask(node, scope)), rest];
}

// A compound and what must stand around it, from the left to the right: [its question, the rest].
function complex(text) {
  let [asks, rest] = compound(text);
  for (let sign = /^\s*(>)\s*|^\s+(?![\s,>]|$)/.exec(rest); sign; sign = /^\s*(>)\s*|^\s+(?![\s,>]|$)/.exec(rest)) {
    const [own, after] = compound(rest.slice(sign[0].length)),
      around = asks;
    asks = sign[1]
      ? (node, scope) => own(node, scope) && Boolean(node.parentElement) && around(node.parentElement, scope)
      : (node, scope) => own(node, scope) && ancestors(node).some((one) => around(one, scope));
    rest = after;
  }
  return [asks, rest];
}

function ancestors(node) {
  const found = [];
  for (let at = node.parentElement; at; at = at.parentElement) found.push(at);
  return found;
}

function list(text) {
  const found = [];
  let rest = text.trim();
  for (;;) {
    const [asks, after] = complex(rest);
    found.push(asks);
    rest = after.trim();
    if (!rest) return found;
    if (!rest.startsWith(",")) throw new Error(`no selector of this stand-in: ${text}`);
    rest = rest.slice(1).trim();
  }
}

const known = new Map();
function matches(node, selector, scope) {
  if (!known.has(selector)) known.set(selector, list(selector));
  return known.get(selector).some((asks) => asks(node, scope));
}

module.exports = { ancestors, matches };

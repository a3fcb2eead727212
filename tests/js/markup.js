"use strict";
// Markup and elements: written(node) says an element as markup, readInto(node, text) makes what markup says.
//
// Well-formed markup only, as tests write it. The most common change: an entity more in SIGNS.

const BLANK = new Set(["br", "hr", "img", "input", "link", "meta"]); // elements that have no end
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);
const told = (text) => Object.entries(SIGNS).reduceRight((said, [sign, entity]) => said.replaceAll(entity, sign), text);
const PART = /<\/[\w-]+>|<([\w-]+)((?:\s+[\w:-]+(?:="[^"]*"|='[^']*'|=[^\s>"']+)?)*)\s*\/?>|[^<]+/g;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)"|='([^']*)'|=([^\s>"']+))?/g;

function readInto(host, text) {
  const parts = text.match(PART) ?? [];
  if (parts.join("") !== text) throw new Error(`no markup that this stand-in reads: ${text}`);
  const open = [host];
  for (const part of parts) {
    const inner = open[open.length - 1];
    if (part.startsWith("</")) open.pop();
    else if (part.startsWith("<")) {
      const node = begun(host.ownerDocument, part);
      inner.append(node);
      if (!BLANK.has(node.localName) && !part.endsWith("/>")) open.push(node);
    } else if (part.trim() || !part.includes("\n")) inner.append(told(part));
  }
  if (open.length !== 1) throw new Error(`not closed: ${text}`);
}

function begun(document, part) {
  const [, tag, attributes] = new RegExp(PART.source).exec(part),
    node = document.createElement(tag);
  for (const [, name, ...values] of attributes.matchAll(ATTRIBUTE))
    node.setAttribute(name, told(values.find((value) => value !== undefined) ?? ""));
  return node;
}

function written(node) {
  if (node.nodeType === 3) return escaped(node.textContent);
  const said = [...node.attributes].map(([name, value]) => ` ${name}${value === "" ? "" : `="${escaped(value)}"`}`).join("");
  const begin = `<${node.localName}${said}>`;
  return BLANK.has(node.localName) ? begin : `${begin + node.childNodes.map(written).join("")}</${node.localName}>`;
}

module.exports = { readInto, written };
